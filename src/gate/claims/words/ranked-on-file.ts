import type { ProductSheet } from '../scene/product-sheet.ts';
import { contradicted, type Judgement, type Scene, startOfSentence } from '../scene/scene.ts';

/** What a ranking is made of: each of it has to stand in one paper. */
const SCOPE = /全国|全网|全球|世界|国内|全省|全市|天猫|京东|淘宝|抖音|快手|拼多多/gu;
const MEASURE = /销量|销售额|成交额|回购率|好评率|市场占有率|市占率|热度|人气|评分/gu;
const PLACE = /第[一二三四五六七八九十\d]+|前[一二三四五六七八九十\d]+|top\s?\d+|no\.?\s?1|榜首|冠军/gu;
/** The class that the paper names, called by no name. */
const OWN_CLASS = /(?:同一?|该|这个|本)?(?:品类|类目|类)(?:产品|商品)?/gu;
const FILLERS = /[里中内的在排名位列居]|之中/gu;

/** 全国同品类里销量第一, where a paper says 全国电热水壶品类销量第一: the paper's own words for it. */
export function rankedOnFile({ texts, names }: ProductSheet, said: string): string | undefined {
  const parts = [SCOPE, MEASURE, PLACE].map((kind) => said.match(kind) ?? []);
  if (parts.some((found) => found.length === 0)) return undefined;
  const isOfClass = said.match(OWN_CLASS) !== null;
  const rest = [SCOPE, MEASURE, PLACE, OWN_CLASS, FILLERS].reduce(
    (left, kind) => left.replace(kind, ''),
    names.reduce((left, name) => left.replaceAll(name, ''), said),
  );
  return texts
    .flatMap(({ values }) => values)
    .find(
      (value) =>
        parts.flat().every((part) => value.includes(part)) &&
        (!isOfClass || /品类|类目|类/u.test(value)) &&
        value.includes(rest),
    );
}

const YEAR = /(?:19|20)\d\d(?=年)/gu;
/** A year further before belongs to something else, code units. */
const NEAR = 24;

/**
 * 2024年全国品类销量第一, where the paper is of 2025, and 全球电热水壶品类销量第一, where it is of 全国: the year and the
 * reach said before are the paper's, where that tells any.
 */
export function asInPaper(scene: Scene, from: number, judgement: Judgement): Judgement {
  const [fact] = judgement.facts;
  if (judgement.verdict !== 'supported' || fact === undefined) return judgement;
  const clause = scene.clauseAt(from);
  const start = Math.max(startOfSentence(scene, clause.sentence), from - NEAR);
  const year = scene.text.slice(start, from).match(YEAR)?.at(-1);
  const paper = /^.*\.(?:certifications|test_reports)\.\d+\./u.exec(fact)?.[0] ?? fact;
  const papers = scene.sheetAt(from).texts.filter(({ id }) => id.startsWith(paper));
  const written = papers.map(({ text }) => text).join('\n');
  const isOfYear = year === undefined || !/(?:19|20)\d\d/u.test(written) || written.includes(year);
  const reach = scene.text.slice(clause.from, from).match(SCOPE) ?? [];
  return isOfYear && reach.every((word) => written.includes(word))
    ? judgement
    : contradicted([fact], papers[0]?.shown ?? '');
}
