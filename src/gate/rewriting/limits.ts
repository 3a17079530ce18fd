/** A condition, a limit, an exception or a caution: without it the rest says more than it did. */
const LIMITS =
  /如果|要是|假如|只要|只有|除非|除了|除[^,，。]{1,12}(?:外|之外)|以外|仅(?!剩)|只(?!剩|[只猫狗鸡鸭鹅羊杯碗盒袋瓶罐碟盘手脚鞋袜耳眼])|限|满\s?[\d一二两三四五六七八九十百]|拍[\d一二两三四五]|凭|须|需|必须|得先|不含|不包|不支持|不适|不能|不可|不宜|不要|不得|不建议|不代表|不保证|慎|禁|勿|忌|为准|除外|视.{0,6}而定|[按照][^，,]{1,14}[算计]|另(?:算|计|付|购|拍|买)|自理|自费|以下|以上|之前|最多|至多|最少|至少|不超过|不低于|截止|为止|到期|有效期|前\s?[\d一二两三四五六七八九十百]+\s?(?:名|位|单|个|件|份|人)|先到先得|送完|售完|期间|部分|个别|仅供|参考|注意|小心|提醒|警告|本品|代替|医生|医嘱|说明书|预售|定金|尾款|运费|邮费|\b(?:if|unless|except|only(?! \w+ (?:left|remaining))|up to|until|till|while|subject to|limit\w*|max\w*|min\w*|at least|at most|no more|provided|as long as|as soon as|depend\w*|exclud\w*|first \w+ (?:buyers|orders|customers|people)|from [£$€]|over [£$€]|terms|conditions?|need\w*|must|requir\w*|please|caution|warning|before|after|per (?:order|person|customer|household)|separate\w*|extra|not included|selected|some|most|when|once)\b/iu;

/** Denies, or turns round what was said before. */
const DENIES =
  /[不没无非别勿莫未]|但|可是|然而|只是|相反|才怪|\b(?:not?|never|none|nor|without|but|however|though|although|hardly|rather|instead|nothing|nobody)\b|n['’]t\b/iu;

export const isLimit = (words: string): boolean => LIMITS.test(words);
export const denies = (words: string): boolean => DENIES.test(words);
