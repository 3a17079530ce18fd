import type { Topic } from './topic.ts';

/** One line of the care label each, and how something is on the skin: answers that a wider topic only may hold. */
export const CARE_TOPICS: readonly Topic[] = [
  {
    id: 'ironing',
    asked: /熨|烫(一下|平)|\biron(ing|ed)\b|(to|you|i|it) iron\b/,
    named: /熨|\biron(ing)?\b/,
    or: ['cleaning'],
    zh: '熨烫',
    en: 'ironing',
  },
  {
    id: 'drying',
    asked: /(烘|甩)干(?!机)|烘干机(烘|里|可|能|行)|tumble.?dr\w*|(in|into|through|use) (the|a|my) dryer/,
    named: /烘干|晾晒|tumble|\bdrying\b/,
    or: ['cleaning'],
    zh: '烘干',
    en: 'drying',
  },
  {
    id: 'bleach',
    asked: /漂白|柔顺剂|bleach|fabric softener/,
    named: /漂白|bleach/,
    or: ['cleaning'],
    zh: '漂白',
    en: 'bleaching',
  },
  {
    id: 'greasy',
    asked:
      /油腻|黏腻|(好|快|易)吸收|吸收.{0,2}(快|好|慢)|\b(greasy|sticky|tacky|absorbs?)\b|\boily\b(?! (skin|hair))/,
    named: /油腻|黏腻|吸收|greas|absor/,
    or: ['texture'],
    zh: '油腻感',
    en: 'skin feel',
  },
  {
    id: 'safety-class',
    asked:
      /(什么|啥|哪|几|[abc]) ?类(的|吗|么|不|$)|安全(类别|等级|级别)|婴幼儿?(级|类|标准)|gb ?18401|safety (class|category)/,
    named: /安全(类别|等级|级别)|gb ?18401|safety (class|category)/,
    zh: '安全类别',
    en: 'safety class',
  },
  {
    id: 'skin-test',
    asked: /(敏感肌|皮肤|人体|斑贴|温和性?|刺激性?)的?测试|patch.?test|dermatolog\w*/,
    named: /(敏感肌|皮肤|人体|斑贴|温和|刺激)性?测试|patch.?test|dermatolog/,
    zh: '皮肤测试',
    en: 'skin test',
  },
];
