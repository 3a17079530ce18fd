import type { AiredView, Scene } from '../../src/model/stage-protocol.ts';
import { HOUSE_THEME } from '../../src/model/theme.ts';

export const LABEL: Scene['label'] = {
  id: 'label',
  text: 'AI生成 · 数字人主播',
  capHeightShare: 0.05,
  place: 'top-left',
};

/** A scene on air with nothing but host and label, or as told. */
export function aScene(part: Partial<Scene> = {}): Scene {
  return {
    label: LABEL,
    state: 'on-air',
    locale: 'zh-CN',
    title: '真播夜场',
    brand: '',
    adMark: '',
    seller: '',
    theme: HOUSE_THEME,
    hosts: [{ id: 'zhen' }],
    lead: 'zhen',
    gesture: null,
    card: null,
    question: null,
    correction: null,
    slate: null,
    ...part,
  };
}

/** Six seconds of speech. */
export function anUtterance(part: Partial<AiredView> = {}): AiredView {
  return {
    id: 'u1',
    host: 'zhen',
    captionPrefix: 'AI生成',
    text: '今天先看这把养生壶，容量一升半。',
    startsAtMs: 0,
    durationMs: 6000,
    visemes: [[0, 'open']],
    ...part,
  };
}
