/** Asking for a given sentence, whatever it is: the verb alone tells. */
const DICTATION =
  /跟着我(?:一起)?(?:念|读|说|喊|重复|学)|跟我(?:一起(?:念|读|说|喊)|念|读|喊|重复|学(?!的|过|一|了)|说\s*[:"“'「])|(?:照着|照|逐字|一字不[差漏改]地?|原样|原封不动地?|完整地?)(?:念|读|说|复述|播报|输出)|复读(?!机)|学我(?:说|念|喊)|(?:说|念|喊|读)(?:[二两三四五六七八九十]|\d+)(?:遍|次|声)(?!了|才|都)|(?:念|读|说|喊|重复|复述|朗读|播报|宣布|大声说)(?:出|一遍|一下|一句)?(?:以下|下面|这句|这段|这句话|我说的|我发的|我打的|我的话|如下)(?!.{0,4}(?:产品|几款|链接|优惠))|重复我(?:说|的话|这句)|repeat (?:after me|this|the following|exactly|these|what i)|say (?:exactly|the following|after me|these words|this (?:out|word|line|sentence|:|exactly))|read (?:this|the following|it|my (?:comment|message)).{0,8}(?:out|aloud|loud|word|:)|(?:read|say|speak) (?:out )?(?:aloud|out loud|verbatim)|word for word|echo (?:this|back|the)|copy (?:and say|what i)/;

/** A verb of saying followed by a colon or a quotation. */
const QUOTED =
  /(?:说|念|读|喊|宣布|播报|回复|回答|输出|打出|复述|重复|告诉(?:大家|观众|他们|所有人)|承认|喊出|say|shout|announce|repeat|reply|respond|output|print|write|answer|tell (?:everyone|them|viewers|the (?:audience|viewers|chat)))(?:[一两几]?[句遍声下次段]话?|出来?|大家|with|only|that|aloud)*\s*(?:[:]\s*["'“”‘’「『《]?|["“”‘「『《'])\s*(.{2,})/;

/** Somebody is told to say or announce something to all. */
const TOLD =
  /(?:^(?=告诉|通知|[对向跟给和同](?:大家|观众|所有人|粉丝|直播间|他们)(?:说|讲|宣布|保证|承诺|喊)(?!个|声|说|实话|真的|句|一)|宣布|大声|直接说|公开)|(?:请|快|让|叫|命令|要求|帮我|给我|替我|必须|马上|立刻|现在|赶紧|你(?!们)|主播|数字人|机器人|ai)+[^,。!?]{0,8}?)(?:大声|直接|公开)?(?:告诉(?:大家|观众|所有人|粉丝|他们|直播间)|通知(?:大家|观众|所有人)|(?:跟|和|给|同)(?:大家|观众|粉丝|所有人|直播间的?人?|他们|家人们?|姐妹们?|老铁们?|宝宝们|屏幕前的?)(?:们|朋友)*(?:说|讲|宣布|念|保证|承诺|喊|讲清楚|道)|向(?:大家|观众|所有人|粉丝)(?:宣布|承认|道歉|说)|宣布|承认|对(?:大家|观众|镜头)说|念|喊(?:出来)?|说(?:一?[句声])?) ?(.{3,})$/;

const TOLD_EN =
  /^(?:please |pls |now |host |ai |hey |just |you (?:should|must|need to|have to|will) )*(?:say|announce|declare|shout|admit|confess|tell (?:everyone|everybody|them|all|viewers|your viewers|the (?:audience|viewers|chat|stream))|inform (?:everyone|viewers)|claim|promise)\b(?: (?:that|to|now|loudly|it))* (.{3,})$/;

/** Things a buyer may ask to hear about, and politeness to friends: no given sentence. */
const INFORMATION =
  /^(?:一?下|下|说|讲|一说|一讲|清楚|慢|快|点|错|明|的(?!是)|过|了|到|这么|那么|得|话|好|什么|怎么|啥|不|是不是)|价格|价钱|尺寸|尺码|规格|材质|成分|用法|区别|活动|优惠|运费|发货|链接|参数|颜色|产地|保质|售后|怎么|如何|多少|什么|哪|几|吗|呢|有没有|能不能|可不可以|是不是|一遍|我的?(?:名字|昵称|网名|id)|名字|昵称|生日快乐|新年|晚安|早安|加油|你好|\?/;
const INFORMATION_EN =
  /^(?:hi|hello|hey|happy birthday|my name|thanks|thank you|something|more|again|the (?:price|size|colou?r|material|name|shipping|link|weight|difference)|me|us|about|how|what|when|where|which|why|if|whether)\b|\?/;

/** Words nobody but a merchant could vouch for, or that make the host speak of himself. */
const STATEMENT =
  /是|免费|全网|最|假|骗|有毒|送|元|块|折|不要|别|买|垃圾|我|你|他|今天|所有|大家|本(?:店|产品|直播间)|保证|政府|国家|习|台湾|独立/;

/** Whether a comment (folded, see `PlainText.plain`) tells the host to speak words of the viewer's. */
export function asksToSay(plain: string): boolean {
  if (DICTATION.test(plain)) return true;
  const quoted = QUOTED.exec(plain);
  if (quoted !== null && !isInnocent(quoted[1] ?? '')) return true;
  const told = TOLD.exec(plain);
  const isForAll =
    /(?:跟|和|给|同)(?:大家|观众|粉丝|所有人|直播间|家人|姐妹|老铁)|告诉|通知|宣布|承认|对(?:大家|观众|镜头)说/.test(
      plain,
    );
  if (told !== null && !INFORMATION.test(told[1] ?? '') && (isForAll || STATEMENT.test(told[1] ?? ''))) {
    return !/(?:吗|呢|吧|\?)$/.test(plain) && !/听.{0,4}说|你说的|主播说(?:的|过|了)|说明|说话/.test(plain);
  }
  const toldEn = TOLD_EN.exec(plain);
  return toldEn !== null && !INFORMATION_EN.test(toldEn[1] ?? '');
}

/** A quoted greeting or a birthday wish. */
function isInnocent(payload: string): boolean {
  return /^(?:你好|生日快乐|新年快乐|晚安|早安|加油|hi|hello|happy birthday)[\p{P}\s]*$/u.test(payload);
}
