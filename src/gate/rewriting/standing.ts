/** Begins what hangs on the words before it. */
const HANGS = new RegExp(
  [
    '^(?:但|可是|不过|只是|而|并|所以|因此|因而|于是|那|就|便|也|还|又|却|才|都|再|更|反|甚至|尤其|特别是|比如|例如|譬如|包括|连(?!衣|帽|体)|以|及|和(?!田)|与|跟|或|要不|否则|不然|这样|这么|这就|这也|这才|这都|这[，,]|这是|如此|从而|使|让|令|帮|叫|来(?!自)|去(?!年|皮|籽)|其|另|此|除|结果|因为|由于|为(?:的|了)|加上|何况|况且|毕竟|总之|反正|同时|同样|一样|剩|对|是|没|当然|不|倒|即|且|亦|然后|接着|最后|首先|第[一二三四五]|一是|二是|三是|的|得|地|了|着|过|直接|马上|立马|顺便|一[块起道](?!钱)|各自|分别|刚好|正好|足足|足够|整整|实打实|够|算下来|折|合|等于|相当于|也就是|换句话|意思是|说明|证明|可见|至于|省|免得|好让|一共|总共|合计|共|约|大约|大概|差不多|将近|哦|喔|噢|嗯|诶|哎|口误|它|他|她|该|前者|后者|放心|别|有了|有人|有(?:检测)?(?:报告|证)|到(?!手|货)|之[前后])',
    "^(?:and|but|so|because|or|nor|yet|plus|which|who|whose|where|while|then|thus|hence|therefore|however|also|too|besides|instead|otherwise|still|though|although|since|as|than|that|this (?:is|was|means|makes|way|one)|these (?:are|were)|those|they|them|their|theirs|he|she|him|her|his|its?|it['’](?:s|ll|d)|ones?|both|neither|either|each|such|same|even|only|just|not|no|yes|yeah|yep|sure|exactly|right|likewise|similarly|meanwhile|another|others?|the others?|the rest|the (?:first|second|third|latter|former|result)|first|second|third|finally|next|in other words|in fact|for|to|with|without|made|including|except|unless|if|when|whether|until|do|does|is|are|can|will|number (?:one|two|three|four))\\b",
  ].join('|'),
  'iu',
);

/**
 * Behind a clause that was cut from the same sentence: what takes its subject or its case from there. A bare
 * quantity, a deed that is over, a promise that may hold only under what was said, words that add to others.
 */
const LEANS =
  /^[^，,]{1,3}了|也|就|都|还|又|才(?!能)|的(?:是|就是)|退|换|赔|送|免|包邮|\b(?:refund|return|exchange|free|gift|too|as well|also)\b/iu;
const BARE_QUANTITY =
  /^(?:(?!\d+[A-Z]+(?:认证|证书))[\d一二两三四五六七八九十百千半]|(?:one|two|three|four|five|six|seven|eight|nine|ten|\w+teen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred)\b)/iu;

/** Cannot be the last of a sentence: its end, or its beginning, waits for what came behind. */
const WAITS =
  /(?:的话|的时候|之[前后外余间]|以[前后外]|[前后时外里中上下内间旁]|是|说|叫|讲|问|知道|觉得|看|听|为|给|把|被|比|跟|和|与|或|的|呢|嘛|有|有了|用|从|到|在|着)$|^(?:有了|自从|对于|关于|至于|凭|靠|除|从|用|(?:今[天晚]|现在|单独?)?(?:拍|买|下单|入手|购))|^一[只个位口家].*的[^，,]{1,3}$|^(?:for|to|with)\b|\b(?:and|but|or|is|are|was|were|says?|said|know|think|that|like|of|to|with|for|from|the|an?|in|on|at|by)$/iu;

/**
 * Words in one part of a sentence that need the other part: what is cut of it is cut whole. A gift is told with its
 * kind, number and terms (《广告法》 art. 8), or not at all.
 */
const BOUND =
  /虽然|虽说|尽管|不但|不仅|不光|不只|与其|除了|因为|由于|为了|如果|要是|假如|只要|只有|除非|无论|不管|即使|哪怕|既然|比起|要么|宁可|一边|不是|而是|送|赠|\b(?:gift|free with|if|when|because|although|though|while|unless|not only|either|neither|whether|since|in case|as long as)\b|[:：“”「」『』"]/iu;

/** A list, a report, a slip put right, a pointer: none can be read without all of its words. */
const WHOLE =
  /(?:^|[，,。；;：:！!\s])第[一二三四五六七八九十](?!次|代|季)|[一二三]是|首先|其次|[两二三四五六七八九几]个?(?:优点|特点|好处|理由|原因|卖点|要点)|有人|听说|据说|说是|号称|所谓|传说|以为|不对|口误|说错|更正|纠正|哦不|[这那]个?(?:数|价|量|点)(?![码字])|\p{Script=Han}\s+\p{Script=Han}|\b(?:number (?:one|two|three),|first(?:ly)?,|second(?:ly)?,|third(?:ly)?,|they say|people say|i heard|supposedly|correction|i mean|sorry|scratch that|let me rephrase)(?!\w)/iu;

/** Affirms or denies something that was asked outside of the text. */
const ANSWERS =
  /^(?:能的|是的|对的?|有的|可以的?|会的|行的?|好的|没错|当然|放心|必须的|没问题|不会|不能|不是|不用|没有|嗯|yes|yeah|yep|no|nope|sure|of course|exactly|absolutely|correct|right|definitely|it does|it is|it can)(?=[，,。！!；;\s啊呀哈.]|$)/iu;

/** Sets one amount against another: without the other it compares with nothing, or with what nobody said. */
const COMPARES =
  /差|省|少(?!儿|年)|便宜|降|砍|让|贵|多(?:出|了|少)|比|涨|回到|恢复|减|才(?!能|会)|只(?!只)|翻|倍|当.{0,4}用|(?:一|每|单)\p{Script=Han}{1,2}[^，,。]{0,3}[块元毛]|\b(?:off|less|more|save[sd]?|saving|savings|cheaper|down (?:to|from)|difference|instead of|than|each|apiece|a piece|back to|another|extra|double|twice|half|only|just)\b/iu;

/** A promise without its term: how long it holds may stand in what was cut. */
const PROMISES =
  /退|换|赔|包邮|保修|质保|保价|\b(?:refund\w*|returns?|exchange\w*|warrant\w*|guarantee\w*)\b/iu;
const TERM =
  /[\d一二两三四五六七八九十百半]|\b(?:one|two|three|five|seven|ten|\w+teen|twenty|thirty|sixty|ninety|hundred)\b/iu;

const ASKS = /[?？]|(?:吗|么|呢|多少|什么|哪[个里种款])[。！!.\s]*$/u;

export const hangs = (words: string): boolean => HANGS.test(words);
export const leans = (words: string): boolean => HANGS.test(words) || LEANS.test(words);
export const isBareQuantity = (words: string): boolean => BARE_QUANTITY.test(words);
export const isOpenPromise = (words: string): boolean => PROMISES.test(words) && !TERM.test(words);
export const waits = (words: string): boolean => WAITS.test(words);
export const isBound = (sentence: string): boolean => BOUND.test(sentence);
export const isWhole = (text: string): boolean => WHOLE.test(text);
export const answers = (words: string): boolean => ANSWERS.test(words);
export const compares = (words: string): boolean => COMPARES.test(words);
export const asks = (sentence: string): boolean => ASKS.test(sentence);
