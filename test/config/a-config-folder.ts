import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export const NOW = Date.parse('2026-11-24T20:00:00+08:00');

const ROUND = '{by: 王敏, on: "2026-11-01", evidence: 档案 7}';

const FILES: Readonly<Record<string, string>> = {
  'candor.yaml': `version: 1
server:
  port: 8787
rooms: [night]
voices:
  - {kind: espeak, id: lin-voice}
`,
  'rooms/night/room.yaml': `version: 1
id: night
title: 夜间直播间
locale: zh-CN
window: {from: "22:00", to: "06:00", timeZone: Asia/Shanghai}
hosts:
  - {id: lin, name: 小真, voice: lin-voice}
products: [kettle]
`,
  'rooms/night/rundown.yaml': `version: 1
title: 第一夜
fillers: [稍等一下，我们马上回来。]
segments:
  - id: opening
    kind: open
    lines:
      - say: 大家晚上好，欢迎来到直播间。
  - id: kettle-pitch
    kind: pitch
    product: kettle
    lines:
      - say: 这款水壶现在{{price.live}}，功率{{power}}。
        cue: {card: kettle}
      - say:
          - 容量请看商品卡片。
          - 颜色请看商品卡片。
loop: {from: kettle-pitch, to: kettle-pitch}
`,
  'products/kettle.yaml': `version: 1
currency: CNY
shop:
  name: 真播小店
products:
  - id: kettle
    name: 电热水壶
    regulatory_class: ordinary
    price: {live: 129, was: 199, valid_until: "2026-12-31T23:59:59+08:00"}
    stock: {qty: 860}
    facts:
      power: {value: 1500, unit: W, label: 额定功率}
    admission:
      qualification: ${ROUND}
      sample_test: ${ROUND}
      claims: ${ROUND}
      price_after_sales: ${ROUND}
      sign_off: ${ROUND}
      expires: "2027-06-30"
    seller: {name: 真播小店（测试）, uscc: 91330100TEST000000, address: 浙江杭州, contact: 0571-1}
    certifications: [{name: 中国强制性产品认证（3C）, id: "2026010717000001", valid_until: "2099-06-30"}]
`,
};

/** A small configuration without a fault, in a temporary folder that the test's end removes. */
export class ConfigFolder {
  readonly dir = mkdtempSync(join(tmpdir(), 'candor-config-'));

  constructor() {
    onTestFinished(() => rmSync(this.dir, { recursive: true, force: true }));
    for (const [path, text] of Object.entries(FILES)) this.write(path, text);
  }

  path(path: string): string {
    return join(this.dir, path);
  }

  write(path: string, text: string | Uint8Array): this {
    mkdirSync(dirname(this.path(path)), { recursive: true });
    writeFileSync(this.path(path), text);
    return this;
  }

  /** As the demo has it: for no platform, and with nobody's signature. */
  asDemo(): this {
    return this.edit(
      'rooms/night/room.yaml',
      'products: [kettle]\n',
      'products: [kettle]\nplatform: {id: demo-inside-only}\nsignOff: demo\n',
    );
  }

  /** Replaces a part of a file that has to be there. */
  edit(path: string, from: string, to: string): this {
    const text = readFileSync(this.path(path), 'utf8');
    if (!text.includes(from)) throw new Error(`${path} does not hold ${from}`);
    return this.write(
      path,
      text.replace(from, () => to),
    );
  }

  remove(path: string): this {
    rmSync(this.path(path), { recursive: true });
    return this;
  }
}
