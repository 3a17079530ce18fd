import { describe, expect, it } from 'vitest';
import {
  readCatalogue,
  readRounds,
  readSet,
  scoreClass,
  scoreClasses,
  scoreClusters,
  scoreProducts,
  screenRound,
  screenSet,
} from '../../scripts/eval-screen.ts';
import { COMMENT_CLASSES } from '../../src/model/audience.ts';

const knowledge = readCatalogue();

describe('on our own sets', () => {
  it('each class is found nineteen times of twenty, in 500 comments and more', () => {
    const rows = readSet('class');
    expect(rows.length).toBeGreaterThan(500);
    const last = screenSet(rows, knowledge);
    for (const wanted of COMMENT_CLASSES) {
      const score = scoreClasses(
        rows.filter((row) => row.class === wanted),
        last,
      );
      expect(score.right / score.all, `${wanted}: ${score.misses.join('\n')}`).toBeGreaterThanOrEqual(0.95);
    }
  });

  it('the product is linked nineteen times of twenty', () => {
    const rows = readSet('product');
    const score = scoreProducts(rows, screenSet(rows, knowledge));
    expect(score.right / score.all, score.misses.join('\n')).toBeGreaterThanOrEqual(0.95);
  });

  it('paraphrases meet and different wants do not', () => {
    const rows = readSet('cluster');
    const { precision, recall, misses } = scoreClusters(rows, screenSet(rows, knowledge));
    expect(precision, misses.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(recall, misses.join('\n')).toBeGreaterThanOrEqual(0.9);
  });
});

describe('on mixed streams of other goods, once unseen', () => {
  it.each(readRounds())('what was learnt holds: %s', (name) => {
    const { rows, last, linked, clusters } = screenRound(name);
    const { right, all, misses } = scoreClasses(rows, last);
    expect(all).toBeGreaterThan(100);
    expect(right / all, misses.join('\n')).toBeGreaterThanOrEqual(0.96);
    for (const wanted of COMMENT_CLASSES) {
      const { precision, recall } = scoreClass(rows, last, wanted);
      expect(Math.min(precision, recall), `${wanted}: ${misses.join('\n')}`).toBeGreaterThanOrEqual(0.85);
    }
    expect(linked.right / linked.all, linked.misses.join('\n')).toBeGreaterThanOrEqual(0.88);
    expect(clusters.precision, clusters.misses.join('\n')).toBeGreaterThanOrEqual(0.7);
  });
});
