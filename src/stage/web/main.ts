import { elementById } from './page-mirror.ts';
import { StagePage } from './stage-page.ts';

/**
 * `/stage`: `?room=ID` (default: the first), `?transparent=1` for a mixer with a background of its own,
 * `?muted=1` for a monitor without sound. No parameter takes the label away.
 */
const query = new URLSearchParams(location.search);
const room = query.get('room');
const transparent = query.get('transparent') === '1';
const scheme = location.protocol === 'https:' ? 'wss' : 'ws';

if (transparent) document.documentElement.dataset.transparent = '';

new StagePage({
  canvas: elementById('stage') as HTMLCanvasElement,
  url: `${scheme}://${location.host}/stage/ws${room === null ? '' : `?room=${encodeURIComponent(room)}`}`,
  muted: query.get('muted') === '1',
  transparent,
});
