import type { Concept } from './concept.ts';

/** For whom it is meant: after what is asked of the thing itself (`送老人 甜不甜` asks how it tastes). */
export const AUDIENCE_CONCEPTS: readonly Concept[] = [
  {
    intent: 'suitability',
    aspect: 'gift',
    pattern:
      /送(?:人|礼|长辈|父母|爸|妈|老师|领导|朋友|女友|男友|女朋友|男朋友|老丈人|客户|同事|闺蜜|老公|老婆).{0,8}|拿得出手|体面|\bgifts?\b|\bpresents?\b/,
  },
  {
    intent: 'suitability',
    aspect: 'elderly',
    pattern:
      /老人|老年|长辈|爸|妈|奶奶|爷爷|姥|外婆|外公|父母|老两口|老头|老太|[六七八九]十(?:多|几|了|岁)|elderly|\bgrand|\bmom|\bmum|\bdad\b|mother|father|parents|seniors?\b/,
  },
  {
    intent: 'suitability',
    aspect: 'gender',
    pattern:
      /(?:男|女)(?:的|生|士|孩|款|人|朋友|女|同学).{0,5}(?:能|可以|穿|用|戴|行|合适|适合|款|不|吗|么)|男女(?:同款|通用|都|款)|情侣|中性|老公.{0,3}(?:穿|用|戴)|unisex|for (?:men|women|guys|ladies|him|her)\b|(?:men|women|guys) (?:wear|use)/,
  },
  {
    intent: 'suitability',
    aspect: 'beginner',
    pattern:
      /新手|小白|手残|没经验|第一次(?:玩|弄|做)|零基础|厨房小白|上手|beginner|first[- ]time|newbie|easy to learn/,
  },
  {
    intent: 'suitability',
    aspect: 'body',
    pattern: /小个子|petite|矮个|梨形|一米[四五].{0,2}(?:能|可以|驾驭)|short girls?/,
  },
];
