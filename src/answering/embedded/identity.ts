import { GREETING, IDENTITY } from '../../knowledge/fixed-words.ts';
import { normalise } from '../../knowledge/retrieval.ts';
import type { Asked } from './question.ts';
import type { Told } from './wording.ts';

const ASKS_IDENTITY =
  /真人(?!客服)|(是|用|这是|不是|全是)ai(在|播|直播|讲|做|吗|吧|的吧)|ai(在)?(播|直播|卖货|带货)|(是|像)(个)?人吗|活人|(你|主播|这|她|他)(们|家)?(直播间?|播)?(是|不是|是不是|到底是|就是|不会是).{0,6}(ai|机器|人工智能|数字人|虚拟|录播|录像|程序|假人|假的人)|^(是)?(ai|机器人|数字人|虚拟人|虚拟主播|录播)(吗|吧|主播|么|啊|呀|嘛)|数字人|虚拟(人|主播)|ai主播|机器人(主播|吗|吧)|are you (an? |really |even |actually )*(real|human|robot|bot|ai|person|alive|live|machine|computer|recording|fake)|is (this|she|he|it|the host|that) (an? |really |even )*(real (person|human)|human|robot|bot|ai\b|live host|recording|recorded|a person)|real (person|human)|chat ?bot|ai (host|avatar|generated)|talking to (a |an )?(human|person|robot|bot|ai|machine)/;

/** Whether somebody wants to know who is speaking. Answered by code alone, never by a model (LAB-09). */
export function asksIdentity(text: string): boolean {
  return ASKS_IDENTITY.test(normalise(text));
}

/** The truth about the host, with both elements of the label. */
export function identity(asked: Pick<Asked, 'language' | 'knowledge'>): Told {
  const facts = ['shop.host.kind', 'shop.host.disclosure'].filter(
    (id) => asked.knowledge.fact(id) !== undefined,
  );
  return { text: IDENTITY[asked.language], facts };
}

const GREETS =
  /^(主播|大家|老板|亲|hi|hello|hey)?[,，!！ ]*(你好|您好|大家好|早上好|上午好|中午好|下午好|晚上好|晚安|早安|哈喽|哈啰|嗨|来了|hi|hello|hey|good (morning|afternoon|evening)|thanks?( you)?|谢谢|辛苦了)[呀啊哦了啦主播老板亲大家there, ，!！~。.]*$/;

export function greets(text: string): boolean {
  return GREETS.test(normalise(text));
}

export function greeting(asked: Pick<Asked, 'language'>): Told {
  return { text: GREETING[asked.language], facts: [] };
}
