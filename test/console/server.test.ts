import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CandorError } from '../../src/model/errors.ts';
import { aServer, CONSOLE_TOKEN } from './a-server.ts';

const bearer = (token: string) => ({ headers: { authorization: `Bearer ${token}` } });

describe('the server', () => {
  test.each([
    ['/stage', 'text/html'],
    ['/console', 'text/html'],
    ['/stage?room=night', 'text/html'],
  ])('serves %s', async (path, type) => {
    await using s = await aServer();
    const answer = await fetch(`${s.address}${path}`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toContain(type);
    const html = await answer.text();
    const assets = [...html.matchAll(/(?:src|href)="(\/pages\/[^"]+)"/g)].map(([, asset]) => asset);
    expect(assets.length).toBeGreaterThan(0);
    for (const asset of assets) expect((await fetch(`${s.address}${asset}`)).status).toBe(200);
  });

  test('sends the front door to the stage, and has nothing beside its pages', async () => {
    await using s = await aServer();
    expect((await fetch(`${s.address}/`, { redirect: 'manual' })).headers.get('location')).toBe('/stage');
    for (const path of ['/pages/', '/pages/nothing.js', '/pages/..%2f..%2fpackage.json', '/package.json']) {
      expect([path, (await fetch(`${s.address}${path}`)).status]).toEqual([
        path,
        expect.toBeOneOf([403, 404]),
      ]);
    }
  });

  test('lets no other site put the console into a frame', async () => {
    await using s = await aServer();
    const { headers } = await fetch(`${s.address}/console`);
    expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
    expect(headers.get('referrer-policy')).toBe('no-referrer');
    // OBS and a shop's own page may frame the stage.
    expect((await fetch(`${s.address}/stage`)).headers.get('content-security-policy')).toBeNull();
  });

  test('says at /healthz what state its rooms are in, without a token', async () => {
    await using s = await aServer();
    const health = async () => (await fetch(`${s.address}/healthz`)).json();
    expect(await health()).toEqual({ ok: true, rooms: [{ id: 'night', state: 'starting' }] });
    s.a.room.start();
    await s.until(() => s.a.room.view().state === 'on-air');
    expect(await health()).toEqual({ ok: true, rooms: [{ id: 'night', state: 'on-air' }] });
  });

  test('gives its metrics to the token only', async () => {
    await using s = await aServer();
    expect((await fetch(`${s.address}/metrics`)).status).toBe(401);
    expect((await fetch(`${s.address}/metrics`, bearer('wrong'))).status).toBe(401);
    s.a.room.start();
    s.a.comment('这个水壶多少钱？', 'secret-viewer');
    await s.until(() => s.a.heard().length > 4);
    void s.a.room.say('这是全国第一的水壶。', '小李');
    await s.until(() => s.a.room.view().refusals.length > 0);
    const answer = await fetch(`${s.address}/metrics`, bearer(CONSOLE_TOKEN));
    expect(answer.headers.get('content-type')).toContain('text/plain');
    const text = await answer.text();
    expect(text).toMatch(/^candor_utterances_aired_total\{room="night",source="script"\} [1-9]/m);
    expect(text).toMatch(/^candor_utterances_refused_total\{room="night",source="operator"\} 1$/m);
    expect(text).toMatch(/^candor_labels_spoken_total\{room="night",moment="opening"\} 1$/m);
    expect(text).toMatch(/^candor_comments_total\{room="night",class="question"\} 1$/m);
    expect(text).toMatch(/^candor_line_gap_ms_count\{room="night"\} [1-9]/m);
    expect(text).not.toMatch(/secret-viewer|水壶/);
  });

  test('says that a port is taken, by whom it can, and what to do', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    const { port } = other.address() as AddressInfo;
    const fault = await aServer({ server: { port } }).catch((caught: unknown) => caught);
    expect(fault).toBeInstanceOf(CandorError);
    expect(fault).toMatchObject({
      code: 'PORT_TAKEN',
      message: expect.stringContaining(`127.0.0.1:${port}`),
      fix: expect.stringContaining('server.port'),
    });
    await new Promise((resolve) => other.close(resolve));
  });

  test('says that pages are missing, which, and how they are made', async () => {
    const pagesDir = mkdtempSync(join(tmpdir(), 'candor-no-pages-'));
    writeFileSync(join(pagesDir, 'stage.html'), '<!doctype html>');
    const fault = await aServer({ server: { pagesDir } }).catch((caught: unknown) => caught);
    expect(fault).toMatchObject({
      code: 'PAGES_MISSING',
      message: expect.stringContaining('console.html'),
      fix: expect.stringContaining('npm run build:pages'),
    });
    rmSync(pagesDir, { recursive: true });
  });

  test('closes with sockets open, and leaves none behind', async () => {
    await using s = await aServer();
    const client = await s.console();
    await s.server.close();
    await client.until(() => client.closed);
    await expect(fetch(`${s.address}/healthz`)).rejects.toThrow();
  });
});
