// A real RTMP server in a process of its own, so that a test can kill it: node rtmp-server.ts PORT DATA_DIR
import NodeMediaServer from 'node-media-server';

const [port, dataDir] = process.argv.slice(2);
const server = new NodeMediaServer({
  bind: '127.0.0.1',
  rtmp: { port: Number(port) },
  store: { path: dataDir },
  webadmin: { enable: false },
});
await server.run();
