import type { LadderEffect, LadderState, LadderStep, StrikeSource } from '../../model/ladder.ts';
import type { Bilingual } from '../../model/text.ts';

/** An effect as the person on watch reads it. */
export function wordsOf({ kind, against, strikes, by, reason }: LadderEffect): Bilingual {
  const { zh, en } = sourceWords(against);
  if (kind === 'lifted') {
    return {
      zh: `${by}解除了对${zh}的措施：${reason}`,
      en: `${by} lifted what stood against ${en}: ${reason}`,
    };
  }
  const step = stepWords(kind, against);
  if (reason !== undefined) {
    return { zh: `${zh}：${reason}，${step.zh}`, en: `${en}: ${reason}: ${step.en}` };
  }
  return { zh: `${zh}被拒 ${strikes} 分，${step.zh}`, en: `${en} has ${strikes} strikes: ${step.en}` };
}

/** A measure that stands at the opening of the room, as the person on watch reads it. */
export function standingWords(against: StrikeSource, step: LadderStep): Bilingual {
  const { zh, en } = sourceWords(against);
  const told = stepWords(step, against);
  return { zh: `仍在执行：${zh}，${told.zh}`, en: `still in force: ${en}: ${told.en}` };
}

/** Why a suspended room stays silent, and what makes it go on; undefined where it is not suspended. */
export function suspensionWords({ standings }: LadderState): Bilingual | undefined {
  const suspended = standings.flatMap(({ against, step }) =>
    step === 'suspended' ? [sourceWords(against)] : [],
  );
  if (suspended.length === 0) return undefined;
  return {
    zh: `直播间已停播（${suspended.map(({ zh }) => zh).join('、')}）：先在“已采取的措施”里写明理由解除，再按“继续”`,
    en: `The room is suspended (${suspended.map(({ en }) => en).join(', ')}): lift that with a reason under 'In force', then resume`,
  };
}

function sourceWords(against: StrikeSource): Bilingual {
  const { zh, en } = SOURCE_WORDS[against.kind];
  if (!('name' in against)) return { zh, en };
  return { zh: `${zh}“${against.name}”`, en: `${en} '${against.name}'` };
}

const SOURCE_WORDS: Record<StrikeSource['kind'], Bilingual> = {
  script: { zh: '脚本', en: 'the script' },
  answer: { zh: '问答模型', en: 'the model' },
  operator: { zh: '操作员', en: 'the operator' },
  product: { zh: '商品', en: 'the product' },
};

function stepWords(step: LadderStep, { kind }: StrikeSource): Bilingual {
  return step === 'restricted' && kind === 'operator' ? SILENCED_OPERATOR : STEP_WORDS[step];
}

const SILENCED_OPERATOR: Bilingual = {
  zh: '他的插话今晚不再播，等他人解除',
  en: 'his own words are not said any more until somebody else lifts it',
};

const STEP_WORDS: Record<LadderStep, Bilingual> = {
  warned: { zh: '请留意', en: 'please look into it' },
  restricted: {
    zh: '已关闭模型，只念脚本，问答只按资料',
    en: 'the model is off: the script speaks, and answers come from the facts alone',
  },
  suspended: {
    zh: '直播间已切到带标识的静态画面，等人解除',
    en: 'the room is on the slate until a person lifts it',
  },
  held: { zh: '商品已下架，等人解除', en: 'it is not presented until a person lifts it' },
};
