import { ConfigFolder } from '../config/a-config-folder.ts';
import { aPicture } from '../config/a-picture.ts';

const PACK = (id: string, term: string) => `id: ${id}
version: 1.0.0
title: {zh: 测试, en: Test}
jurisdiction: CN
locales: [zh-CN]
sources: [{name: 测试}]
rules:
  - id: no-such-word
    title: {zh: 测试, en: Test}
    law: 测试法第九条
    category: superlative
    severity: critical
    terms: [${term}]
    action: refuse
    reason: {zh: 不能说${term}, en: "Do not say ${term}"}
    fix: {zh: 删去这个词, en: Leave the word out}
    examples:
      violating: [这是${term}的产品。]
      lawful: [这是产品。]
`;

/** A shop without a fault, with a small pack of its own beside Candor's, its product with a picture. */
export function aSignableShop(): ConfigFolder {
  return new ConfigFolder()
    .write('rules/cn-test.yaml', PACK('cn-test', '绝绝子'))
    .edit('candor.yaml', 'rooms: [night]', 'rooms: [night]\ndataDir: data')
    .edit('products/kettle.yaml', '    stock:', '    pictures: [products/kettle.png]\n    stock:')
    .edit('products/kettle.yaml', 'expires: "2027-06-30"', 'expires: "2099-06-30"')
    .edit('products/kettle.yaml', '2026-12-31T23:59:59', '2099-12-31T23:59:59')
    .write('products/kettle.png', aPicture());
}
