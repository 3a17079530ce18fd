import { hiddenReadings } from './decoded-text.ts';
import { type PlainText, plainText } from './plain-text.ts';
import { firstSign, type Sign } from './verdict.ts';
import { asksToSay } from './words-to-say.ts';

const OVERRIDES = '试图改写指令 · tries to override instructions';
const PROMPT = '打探提示词或密钥 · asks for the prompt or a secret';
const ROLE = '要求改变身份 · asks for another role';
const SPOOF = '冒充系统或管理员 · poses as the system or staff';
const COMMAND = '下达改价等指令 · commands a price or an action';
const MARKUP = '夹带角色标记或代码 · carries role markers or code';

/** What instructions to a model are called. `指示灯`, `提示音` and the like are parts of goods. */
const ORDERS_ZH =
  '(?:指令|指示(?!灯)|命令|提示词|提示(?!音|灯|器)|prompt|system|设定|人设|约束|规定|审核|安全(?:限制|策略|规则|机制)|系统(?!误差)|(?:所有|你的|全部|之前的?|上面的?|以上|一切|任何)(?:的)?(?:规则|限制|要求|内容|话|对话|信息|设置|剧本|脚本))';

const ORDERS_EN =
  '(?:instructions?|prompts?|rules|guidelines|directions|directives|commands|constraints|programming|training|restrictions|safety|guardrails|polic(?:y|ies)|persona|(?:everything|anything|what).{0,12}(?:told|said|above|before)|(?:previous|prior|earlier|above) (?:messages?|context|text|conversation))';

/** Signs that need no context: nobody asks a shop like this. */
const SIGNS: readonly Sign[] = [
  {
    reason: OVERRIDES,
    pattern:
      /(?:无论|不管|不论)(?:我|别人|观众|谁).{0,3}(?:问|说|发|讲)(?:什么|啥)?.{0,4}(?:你|都|就)(?:都|就|只|必须|要|回)|(?:结束|终止|退出|重置)(?:当前|本次|这个|这次|之前的?|所有)?的?(?:对话|任务|会话|角色|上下文)|开始(?:一个)?新的?(?:任务|对话|会话)|(?:假如|如果|假设|就当)?你(?:已经)?(?:没有|没|不受)(?:了|任何|什么)*(?:限制|规则|约束|审核|道德)/,
  },
  {
    reason: ROLE,
    pattern:
      /(?:从|打).{1,6}(?:起|开始)[,]?你(?:就)?(?:叫|是(?!不是)|要|必须|只|不能|不再)|you(?:'| a)?re no longer|(?:have|has|had|with) no (?:restrictions?|limits?|filters?|rules|boundaries)|without (?:any )?(?:restrictions?|limits|filters?|censorship|rules)|(?:respond|answer|act|behave|speak|talk) as (?:if|though)|(?:disable|turn off|deactivate|remove) (?:your|the|all|any) .{0,20}(?:safety|filters?|moderation|guard|labels?|restrictions?)/,
  },
  {
    reason: ROLE,
    pattern:
      /你(?:就|来|先|现在)?(?:来)?(?:演|扮|装成|假装成?|cos|当)(?:一?[个名位])?(?:我?(?:的|那)?(?:过世|去世|已故|死去|奶奶|爷爷|外婆|女友|男友|女朋友|男朋友|老婆|老公|妈|爸|主人|医生|律师|黑客|反派|程序员|翻译|猫娘))|玩(?:一?个)?.{0,4}游戏.{0,6}你(?:演|扮|当|是|来|就|要|只)|用(?:她|他|它|奶奶|爷爷|老人|反派|海盗|黑客|机器人|领导|总统)的?(?:口气|语气|口吻|腔调|身份)(?:来)?(?:说|讲|回|念|告诉|答)/,
  },
  {
    reason: PROMPT,
    pattern:
      /(?:输出|打印|告诉|发|念|读|说|背|展示|公布|泄露|透露|交出|复述|重复|翻译|贴|列|显示|导出|复制).{0,8}(?:初始设定|系统(?:消息|设定|指令|信息|内容)|(?:后台|隐藏|内部)的?(?:指令|设定|规则|密码)|第一条(?:消息|指令)|设定集)|(?:初始设定|系统(?:消息|设定|指令|内容)|(?:后台|隐藏|内部)的?(?:指令|设定|规则|密码)|设定集).{0,6}(?:输出|打印|告诉|发|念|读|说|背|展示|公布|透露|交|复述|重复|翻译|贴|列|显示|导出|复制)/,
  },
  {
    reason: SPOOF,
    pattern:
      /我(?:就)?是.{0,6}(?:审核|管理|超管|运营|小二|开发|工程师|总部|监管|后台|技术)(?:员|人员|者|方|部)?[ ,，。:!].{0,20}(?:请|立即|马上|立刻|现在|把|给我|必须|听我|下播|改|公布|输出|授权)|听我的?(?:命令|指挥|指令|号令)|我命令(?:你|主播)|new (?:rule|instruction|policy|order|task|command)s? ?:/,
  },
  {
    reason: ROLE,
    pattern:
      /(?:你|主播)的(?:新)?(?:身份|角色|名字|职业|任务|人设)(?:是|变成|改成|改为|为)(?!什么|啥|真|ai|不是)(?!.*(?:吗|\?))|(?:有人|谁|别人|观众|大家|他们).{0,3}(?:问|说|提).{0,8}你(?:都|也)?就(?:说|回|答|告诉)|(?:ignore|disregard|forget|drop|skip) (?:the |your |this |that )?(?:script|rules?|prompt|role|persona|catalog(?:ue)?|product info)\b|you (?:will|must|should|shall) (?:now )?(?:say|tell|answer|reply|respond|only)\b/,
  },
  {
    reason: OVERRIDES,
    pattern:
      /(?:不要|别|不必|不用|停止)(?:再)?(?:遵守|遵循|服从|执行|听从)(?:任何|所有|一切|你的|那些)?.{0,4}(?:规则|限制|规定|约束|指令|要求|设定)|^说你(?:的|们的?|家的?)?(?:商品|产品|东西|货|店).{0,4}(?:是|都|全)(?!.*(?:吗|\?|哪|什么))|ignore (?:all|everything)(?: of)? (?:that|this|it)\b|(?:从现在(?:开始|起)|从此(?:以后)?|接下来|往后)[, ]?(?:请)?(?:你)?(?:都|只|就|全)?(?:改?用.{1,6}(?:骂|说|讲|回|播|卖|介绍)|骂|停止|不许|不准|禁止|只准|改说)|(?:下一?句|每一?句|所有的?|你的)(?:话|回答|回复)?(?:都|必须|要|得|请|只能)+(?:以|用|带|加|说)|(?:回答|回复|说话)(?:都|必须|只能)(?:以|用|带)|以.{1,8}(?:结尾|开头)(?:来)?(?:说|回|讲)?$|(?:别|不要|不许|不准|停止|取消|去掉|关掉|撤掉|隐藏).{0,6}(?:ai|人工智能|数字人)(?:生成)?(?:标识|标签|提示|声明|水印)|(?:如果|假如|要是|既然)?你(?:真的?)?(?:就)?是(?:一?个)?(?:ai|机器人|人工智能|数字人|模型|程序).{0,5}(?:就|那就|那么|的话|请)(?:请|给我)?(?:说|回|打|扣|喊|念|输出|重复|唱|背|写|叫|学)/,
  },
  {
    reason: ROLE,
    pattern:
      /(?:假如|假设|如果|想象|当作|就当)(?:一下)?你(?:现在)?(?:就)?(?:是|变成|成了)(?:一?[个名位])?(?:医生|老板|黑客|坏人|顾客|骗子|专家|律师|皇帝|老师|警察|科学家|药师|中医|教授|程序员|导演|总统|神|上帝|助手|翻译|客服主管|主管|厂长|管理员)|\b(?:talk|speak|respond|reply|act|answer|sell|write|sing) like (?:a|an|my|the)\b|forget everything\b|i(?: hereby)? authori[sz]e you|^as (?:an?|your|the) (?:admin|administrator|developer|owner|moderator|manager|engineer)\b|(?:end|start|begin|finish) (?:every|each|all|your)(?: \w+){0,2} (?:sentence|repl(?:y|ies)|answer|line|response)s?|(?:every|each|your next|all your) (?:sentence|reply|answer|response|line)s?\b.{0,16}(?:must|should|has to|have to)/,
  },
  {
    reason: PROMPT,
    pattern:
      /把?你的(?:全部|所有)?(?:规则|指令|设定|提示词?|脚本|话术)(?:全部|都|全)?(?:说|发|念|列|贴|告诉|公布|输出|交)(?!过|了)|(?:输出|打印|告诉我|发出?来?|公布|展示|背|念|泄露|透露|交出|说出?)(?:一?下)?你的?(?:全部|所有|系统|初始|内部|原始|完整)?的?(?:指令|设定|规则|提示(?!音)|配置|程序|代码|脚本|话术|知识库|剧本)|what (?:were|are|have) you (?:been )?(?:told|instructed|programmed|trained|configured|ordered)|(?:your|the) (?:first|initial|hidden|secret) (?:message|instruction|line)s?\b/,
  },
  {
    reason: COMMAND,
    pattern:
      /(?:在|把|给)(?:你)?(?:的)?(?:下一?(?:句|段)|接下来|开场|结尾|每(?:一?句|段)|后面|回答|回复|口播|台词|话术).{0,8}(?:加上|加入|加一句|插入|带上|塞进|包含|换成|改成)|(?:insert|include|add|append|put) .{1,50} (?:in|into|to|at the end of|before) (?:your|every|each|the next) (?:next |following )?(?:sentence|reply|answer|line|response|message|script)/,
  },
  {
    reason: PROMPT,
    pattern:
      /你的?.{0,6}(?:角色设定|人设(?:是什么|背)|初始设定|第[一二三1-9]条(?:指令|规则|消息)|训练数据|底层(?:模型|设定)|系统设定)|(?:背|念|说|写|贴|列)(?:一遍|出来?)?你的(?:设定|指令|规则)|(?:what|which) (?:instructions|rules|prompt|guidelines|orders|directives) (?:were|are|did|do|have) (?:you|u)/,
  },
  {
    reason: COMMAND,
    pattern:
      /(?:不要|别|停止|不用)(?:再)?(?:卖|介绍|推销|讲|播|带)(?:货|产品|商品|东西|了)+.{0,3}(?:给我|来|改|背|唱|写|讲|教|聊|陪)|(?:给|帮|为)我(?:背|写|画|编|翻译|默写)(?:一?[首段篇个道]|诗|文|代码)/,
  },
  {
    reason: OVERRIDES,
    pattern: new RegExp(
      `(?:忽略|无视|忘记|忘掉|忘了|抛开|抛弃|丢掉|不要管|别管|不用管|不要理会|不必理会|跳过|绕过|绕开|覆盖|清空|清除|删除|放弃|违反|打破|突破|解除|取消|关闭|不用遵守|不要遵守|停止遵守|不再遵守|不受|不要再?(?:听|按|执行|遵循)|停止执行).{0,10}?${ORDERS_ZH}`,
    ),
  },
  {
    reason: OVERRIDES,
    pattern:
      /(?:以上|之前|前面|上面|先前|此前)的?(?:所有|全部)?(?:指令|提示词?|设定|规则|命令|要求|内容|对话)?(?:都|全|全部|统统)?(?:作废|失效|无效|取消|清零|忽略|不算|忘掉|清空|删掉)/,
  },
  {
    reason: OVERRIDES,
    pattern: new RegExp(
      `(?:ignore|disregard|forget|override|overwrite|bypass|skip|drop|discard|delete|cancel|stop following|do not follow|don'?t follow|no longer follow|violate|break|reset|erase|neglect)\\b.{0,40}?\\b${ORDERS_EN}`,
    ),
  },
  {
    reason: OVERRIDES,
    pattern:
      /(?:ignore|disregard|forget|override|bypass|reveal|show|print)(?:all|any|your|the|my|these|previous|prior|above|earlier|of)+(?:system)?(?:instruct|prompt|rule|guideline)/,
  },
  {
    reason: OVERRIDES,
    pattern:
      /(?:新|最新|真正|更新)的?(?:系统)?(?:指令|提示词|命令|任务)(?:是|如下|为)?[:,]|(?:new|updated|real|actual) (?:instructions?|task|objective|directive|system prompt)\b ?(?:[:-]|are|is)/,
  },
  {
    reason: OVERRIDES,
    pattern:
      /(?:接下来|从现在(?:开始|起)|现在开始|之后|下面)[,.]?(?:你)?(?:都|就|只)?(?:必须|要|只能|只准|得|需要)?(?:无条件)?(?:听我的?(?:话|指挥|命令|指令)|服从我|按我说的|执行我|回答.{0,6}都(?:说|用)|只(?:说|回答|能说|准说)|每句话)/,
  },
  {
    reason: OVERRIDES,
    pattern:
      /(?:无视|忽略|忘记|忘掉)(?:你)?(?:之前|前面|以上|上面|刚才|先前|此前)(?:所有|一切|说过|学过|的(?:一切|所有|话|东西|设|指|提|规))|(?:hu ?l(?:ue|ve|v)|wu ?shi|wang ?ji).{0,20}(?:zhi ?ling|ti ?shi ?ci|gui ?ze)/,
  },
  {
    reason: PROMPT,
    pattern:
      /(?:系统|初始|原始|隐藏|内部|内置|后台|完整|底层|你的|你)的?(?:系统)?(?:提示词|提示语|prompt|指令集|指令(?:是什么|全文|内容)|设定(?:是什么|全文|原文)|配置文件)|提示词.{0,6}(?:是什么|给我|发|复制|输出|告诉|贴|说|展示|公布|泄露|原文)|(?:告诉|给|发|输出|打印|显示|展示|公布|泄露|念|说|背|透露|复述|重复|翻译).{0,10}(?:提示词|系统指令|prompt)/,
  },
  {
    reason: PROMPT,
    pattern:
      /(?:api|access|secret|private)[ _-]?(?:key|token|secret)|apikey|密钥|秘钥|(?:后台|管理员|数据库|服务器|系统|管理|登录)的?(?:密码|口令|账号密码|token)|环境变量|\.env\b|system ?prompt|(?:your|the|initial|hidden|original|secret|full|exact|internal) (?:system |initial |hidden |original |secret )?(?:prompt|instructions|system message|configuration|config)\b.{0,20}(?:\?|$|verbatim|please|now|out|in full)|(?:reveal|print|show|repeat|output|leak|display|dump|expose|tell|give|share|paste|recite|translate|summari[sz]e)\b.{0,25}\b(?:prompt|your (?:instructions|rules|guidelines|config|settings)|password|api|secrets?|credentials|(?:text|words|everything|all) above)/,
  },
  {
    reason: ROLE,
    pattern:
      /(?:你现在|现在你|从现在(?:开始|起)[,]?你?|从此[,]?你|接下来[,]?你|今后你)(?:就)?(?:是(?!不是|真人|ai|机器|数字|在|几|什么|哪|多少|否|有|播|卖|直播|谁)|叫|要?扮演|充当|变成|作为|不再是|要当|没有任何)|(?:忘记|忘掉|忘了|抛开)(?:你)?(?:自己|的)?(?:你)?(?:是|身份|角色|主播)|(?:从现在(?:开始|起)|从此|接下来|今后)[,.]?(?:请|你|都|就)*(?:做|当|成为|变成|担任)(?:我的?|一[个名位])|(?:请|你)?(?:来)?(?:扮演|扮成|假扮|装作|假装(?:你|自己)?(?:是|没有)|充当|模拟)(?:一个|一名|一位|成|我的?|你是|没有|黑客|猫|狗|奶奶|老板|医生|客服|不受|.{0,6}(?:角色|身份|模式|机器人|助手|专家|奶奶|女友|男友))|角色扮演|进入.{0,8}(?:模式|角色)[,。]|(?:我们|来)玩(?:一?个)?(?:角色|扮演)|想象你是|你(?:不再|已经不)(?:是|受)/,
  },
  {
    reason: ROLE,
    pattern:
      /(?:开发者|开发人员|调试|管理员|上帝|越狱|无限制|维护|测试|debug|developer|admin|root|god|dan|sudo|unrestricted|maintenance|jailbreak)[ -]?(?:模式|mode)|\bdan模式|越狱|jail ?break|do anything now|\bsudo\b/,
  },
  {
    reason: ROLE,
    pattern:
      /you(?:'| a)?re now (?!on|live|at|selling|showing|in stock)|you are now (?!on|live|at|selling|showing)|from now on,? (?:you|respond|answer|reply|only|speak|act|every)|\bact (?:as|like) (?:a|an|if|my|the|dan)\b|pretend (?:to be|you(?:'| a)?re|that you)|role ?-?play|imagine you(?:'| a)re|you must (?:now )?(?:obey|comply|answer|say|follow|act)|stop (?:being|acting)|your new (?:name|role|persona|task|job|identity)|simulate (?:a|an|being)|switch to .{0,15}(?:mode|persona)/,
  },
  {
    reason: SPOOF,
    pattern:
      /^[[【(<{「#*\s]*(?:系统|管理员|平台|官方|后台|导播|运营|超管|开发者|system|admin(?:istrator)?|developer|assistant|root|moderator|operator|override)[\s_-]*(?:消息|通知|指令|公告|提示|授权|命令|更新|message|notice|override|prompt|instruction|update|command|alert)?s?[\]】)>}」]*\s*(?::|>|=>|-{2,})/,
  },
  {
    reason: SPOOF,
    pattern:
      /^[[【<(](?:系统|管理员|平台|官方|后台|导播|超管|开发者|system|admin|developer|inst)[^\]】>)]{0,10}[\]】>)]|(?:系统|管理员|平台|最高|紧急)(?:权限|授权)(?:已|:|,|指令|码)|我是(?:你的)?(?:开发者|管理员|程序员|系统管理|超级管理|创造者|平台(?:审核|管理|官方)|后台|老板|运营|导播).{0,6}[,.:。!].{0,30}(?:你|请|把|将|马上|立刻|现在|输出|说|改|执行|授权)|i(?:'| a)m (?:your|the) (?:developer|creator|admin|administrator|owner|boss|programmer)/,
  },
  {
    reason: COMMAND,
    pattern:
      /(?:把|将)[^?吗]{0,14}(?:价格?|售价|标价|库存|折扣|运费|链接|标签|标识|字幕|回答|语言)[^?吗]{0,8}(?:改|设|调|变|降|换|标|关|去|删|隐藏)(?:成|为|到|置|掉)?(?!.*(?:吗|\?|可以不|行不))|(?:所有|全部|全场)(?:商品|产品|宝贝|东西)?(?:都)?(?:改成|设为|设置为|变成|按).{0,8}(?:元|块|折|免费)|(?:set|change|update|make|lower|drop) (?:the |all |every |its )?(?:price|prices|cost|discount|stock)s? (?:of .{0,20})?(?:to|=) ?|(?:关闭|关掉|去掉|隐藏|停止|取消).{0,6}(?:ai标识|ai标签|标识|审核|过滤|安全检查)/,
  },
  {
    reason: COMMAND,
    pattern:
      /(?:立刻|立即|马上|现在就)(?:停止|结束|关闭|终止|中断)(?:直播|推流|运行|程序)|(?:执行|运行)(?:以下|下面|这段|这个)?(?:代码|命令|脚本|指令|函数)|(?:停止|别|不要)(?:再)?(?:卖|介绍|推销)(?:货|产品|商品|东西)?[,，]?(?:改|转|开始|来|给我|讲|唱|写)|(?:execute|run) (?:the |this |following )?(?:code|command|script)|(?:给我|帮我)?写(?:一?段|一?个|一?首|一?篇)(?:代码|程序|python|脚本|作文|诗|论文|小说|笑话)|write (?:me )?(?:a|some) (?:code|python|poem|essay|script|program|story)/,
  },
  {
    reason: MARKUP,
    pattern:
      /<\|.{0,20}\|>|\[\/?(?:inst|sys|system)\]|<\/?(?:system|sys|assistant|user|instructions?|prompt|s|im_start|im_end|context|tool|script|iframe|img)\b[^>]*>|#{2,}\s*(?:system|instruction|response|指令|系统|用户|assistant|user|human|任务)|["']?role["']?\s*:\s*["']?(?:system|assistant|user)|\b(?:human|assistant|system|user)\s*:\s|```|\{\{.*\}\}|\$\{.*\}|(?:drop|delete|insert|select|union|update)\s+(?:table|from|into|all|\*|\w+ set)\b|'\s*or\s*'?1'?\s*=|end of (?:prompt|instructions|context|system)|begin (?:new )?(?:prompt|instructions|system)/,
  },
  {
    reason: OVERRIDES,
    pattern:
      /(?:忽略|无视|打破|违反|不要遵守|不遵守|抛开|不要管|别管|不用管|不管|甭管|不理会|别理|别守|丢开)(?:所有|一切|任何|你的|全部)?的?(?:规则|限制|要求|约束|规矩)|(?:ignore|disregard|forget)(?: (?:about|all|everything|of|the|what(?:ever)? (?:is|was)))* (?:above|previous|prior|earlier)\b|(?:没有|不受)(?:任何|一切)?(?:限制|约束|道德|规则)的?(?:助手|ai|模型|机器人|人工智能)|你是(?:一[个名位])?(?:没有|不受)(?:任何|一切)?(?:限制|约束|道德)/,
  },
  {
    reason: PROMPT,
    pattern:
      /(?:以|用|按)(?:json|xml|yaml|markdown|代码|base64).{0,4}(?:格式|形式)?.{0,4}(?:输出|回答|回复|列出|给|展示)|(?:输出|列出|公布|展示|说出|导出).{0,8}(?:系统|全部|所有|内部|后台)的?(?:设置|配置|参数|信息|数据)|把?(?:上面|以上|前面|上文)的?(?:所有|全部)?(?:话|内容|文字|信息|消息|对话).{0,10}(?:重复|复述|翻译|输出|念|发出|打印|总结)|把?你(?:收到|看到|得到|拿到|被给)的?.{0,12}(?:消息|内容|文字|话|指示|设定|资料).{0,8}(?:发|输出|念|说|贴|复制|告诉|展示)|(?:输出|列出|公布|导出|打印)(?:全部|所有|完整|后台|商家|内部)?.{0,6}(?:成本|利润|数据库|知识库|源码|配置|日志|用户信息|订单信息|聊天记录)/,
  },
  {
    reason: OVERRIDES,
    pattern:
      /(?:之前|前面|以上|刚才)(?:说)?的?(?:话|指令|设定|规则|要求)?(?:全|都|统统|一律)+(?:都)?(?:不算|作废|无效|取消|不作数)|(?:别管|不管|不用管|抛开)(?:什么|任何|那些)?(?:规定|规则|限制|审核|要求)|(?:respond|reply|answer)(?: only)? with (?:only |just )|(?:only|just) (?:respond|reply|answer|say|output)\b/,
  },
  {
    reason: PROMPT,
    pattern: /系统提示(?=为|词|语|给|发|原文|内容|翻|全文|$)/,
  },
  {
    reason: OVERRIDES,
    pattern:
      /ignora (?:todas )?las instrucciones|ignorez? (?:toutes )?les instructions|ignoriere .{0,20}anweisungen|指示を(?:すべて)?無視|이전.{0,6}지시.{0,6}무시|игнорируй .{0,25}инструкц/,
  },
];

/** A viewer speaking of his own oversight, or of a cost that may be left aside, orders nobody about. */
const OWN_OVERSIGHT =
  /我.{0,6}(?:忽略|忘记|忘|跳过|取消)|不小心|忽略不计|可以忽略|忘记(?:领|看|问|下单|付)|取消(?:订单|关注)|i (?:forgot|skipped|missed|ignored)|can i (?:skip|ignore|cancel)/;

/** How one speaks to a model rather than to a seller: its make-up, what it shall be, from when on. */
const MODEL_WORDS =
  /指令|设定|提示词|规则|限制|约束|权限|角色|身份|无审核|模式|输出|对话|回答|回复|每句话|机器人|模型|翻译官|人格|口吻|语气|程序|instructions?|rules|restrictions?|prompt|persona|respond|reply|answer|output|unrestricted|uncensored|system|command|role|game where|language model|chatbot/;
const NEW_TERMS =
  /现在(?:开始|起)|从现在|从此|以后(?:你|都|每)|接下来你|以.{1,8}(?:身份|口吻|语气|权限)|用.{1,8}(?:身份|口吻|权限|语气)|假装|假设你|切换(?:到|成|为)|切换.{0,4}无|进入|不再是|你不是主播|你(?:只能|必须|只准|要变|变成)|as an? (?:\w+ )?(?:ai|assistant|model|hacker|pirate|expert|bot)\b|let'?s play a game|from now|pretend|imagine you|hypothetically|(?:with )?only (?:with|the word|say)|with only|in the (?:style|voice) of|you (?:must|will|shall|can only) (?:now )?(?:only|always|never|obey|answer|respond|reply)/;
const ABOUT_GOODS =
  /怎么(?:切换|调|进入|设|用|开|换)|(?:几|多少|哪)(?:种|个)(?:模式|档)|模式.{0,6}(?:吗|呢|么)|(?:活动|退换|满减|抽奖|优惠|积分)规则|^how (?:do|to|can)|which mode/;

function speaksToTheModel(plain: string): boolean {
  return NEW_TERMS.test(plain) && MODEL_WORDS.test(plain) && !ABOUT_GOODS.test(plain);
}

const DECODE_REQUEST =
  /(?:解码|解密|译码|翻译|decode|decrypt|base64|rot13|倒着|反过来|倒过来|反着|逆序|十六进制|摩斯|凯撒|hex|backwards?|reverse).{0,25}(?:执行|念|读|说|回答|照做|输出|内容|以下|下面|这段|[:]|follow|execute|say|read|this)|(?:执行|念|读|说|follow|execute|say|read|obey).{0,16}(?:解码|解密|base64|rot13|反过来|倒过来|倒着|hex|decode)/;

/** Why a comment is an attempt to steer the host, if it is one. */
export function injectionIn(text: PlainText): string | undefined {
  const open = signIn(text);
  if (open !== undefined) return open;
  if (DECODE_REQUEST.test(text.plain)) return '要求解码后照做 · asks to decode and obey';
  for (const { how, text: hidden } of hiddenReadings(text.raw)) {
    const reading = plainText(hidden);
    const found = signIn(reading);
    if (found !== undefined) return `${found} (${how})`;
    if ((how === 'base64' || how === 'hex') && /[a-z\u4e00-\u9fff]{2}/.test(reading.plain)) {
      return `编码后的文字 · encoded words (${how})`;
    }
  }
  return undefined;
}

function signIn(text: PlainText): string | undefined {
  if (!OWN_OVERSIGHT.test(text.plain)) {
    const found = firstSign(SIGNS, text.plain, text.tight);
    if (found !== undefined) return found;
    if (speaksToTheModel(text.plain)) return ROLE;
  }
  return asksToSay(text.plain) ? '要求照着念 · asks to say given words' : undefined;
}
