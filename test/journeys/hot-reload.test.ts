import { describe, expect, test } from 'vitest';
import { DemoShop, RunningCandor, until } from '../cli/a-candor.ts';

/** Sentences are spoken at the pace of speech. */
const SPOKEN = { timeout: 120_000 };

/** A script that says the price in every other line. */
function priceEveryOtherLine(shop: DemoShop): void {
  shop.edit('rooms/night/rundown.yaml', () =>
    [
      'version: 1',
      'title: 夜场',
      'fillers: [有想了解的，可以把问题打在公屏上。]',
      'segments:',
      '  - id: kettle',
      '    kind: pitch',
      '    product: kettle-k1',
      '    lines:',
      '      - { id: a, say: "容量是{{facts.capacity}}。", cue: { card: kettle-k1 } }',
      '      - { id: b, say: "直播价是{{price.live}}。" }',
      'loop: { from: kettle, to: kettle }',
      '',
    ].join('\n'),
  );
}

describe('while a night runs', () => {
  test('a saved price holds from the next line, in words and on the card', SPOKEN, async () => {
    using shop = new DemoShop();
    priceEveryOtherLine(shop);
    await using run = await RunningCandor.start(shop);
    const stage = await run.stage();
    await until(() => stage.heard.find((text) => text.includes('129')));

    shop.edit('products/kettle-k1.yaml', (text) => text.replace('live: 129', 'live: 119'));
    await until(() => run.printed.includes('configuration reloaded'));
    const heardBefore = stage.heard.length;
    await until(() => stage.heard.slice(heardBefore).some((text) => text.includes('119')));
    expect(stage.heard.slice(heardBefore).filter((text) => text.includes('129'))).toEqual([]);
    await until(() => {
      const scene = stage.messages.findLast((message) => message.type === 'scene');
      return scene?.type === 'scene' && scene.scene.card?.text.includes('119');
    });
  });

  test(
    'a saved line is said, and a broken rundown is refused, shown, and changes nothing',
    SPOKEN,
    async () => {
      using shop = new DemoShop();
      priceEveryOtherLine(shop);
      await using run = await RunningCandor.start(shop);
      const [stage, console] = [await run.stage(), await run.console()];
      await until(() => stage.heard.length > 0);

      shop.edit('rooms/night/rundown.yaml', (text) => text.replace('kind: pitch', 'kind: pich'));
      const alert = await until(() => console.view?.alerts.find(({ code }) => code === 'CONFIG_INVALID'));
      expect(alert.level).toBe('error');
      expect(alert.message).toMatch(/rundown\.yaml:6:\d+/);
      expect(alert.message).toContain('pitch');
      const heardBefore = stage.heard.length;
      await until(() => stage.heard.length > heardBefore + 1);
      expect(console.view?.state).toBe('on-air');

      shop.edit('rooms/night/rundown.yaml', (text) =>
        text.replace('kind: pich', 'kind: pitch').replace('容量是', '它的容量是'),
      );
      await until(() => stage.heard.find((text) => text === '它的容量是1.5升。'));
    },
  );

  test('half a file, as an editor leaves it for a moment, takes nobody off air', SPOKEN, async () => {
    using shop = new DemoShop();
    priceEveryOtherLine(shop);
    await using run = await RunningCandor.start(shop);
    const [stage, console] = [await run.stage(), await run.console()];
    await until(() => stage.heard.length > 0);
    for (const path of ['products/kettle-k1.yaml', 'candor.yaml', 'rules/ai-honesty.yaml']) {
      const alerts = console.view?.alerts.length ?? 0;
      let whole = '';
      shop.edit(path, (text) => {
        whole = text;
        return text.slice(0, text.length / 2).replace(/\n.*$/, '\n  - {');
      });
      await until(() => (console.view?.alerts.length ?? 0) > alerts);
      shop.edit(path, () => whole);
    }
    const heardBefore = stage.heard.length;
    await until(() => stage.heard.length > heardBefore + 1);
    expect(console.view?.state).toBe('on-air');
  });
});
