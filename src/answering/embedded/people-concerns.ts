import type { Concern } from './concern.ts';

/** Prams, seats and beds for people: how one lies, looks, is held and shaded. */
export const SEAT_CONCERNS: readonly Concern[] = [
  {
    asked:
      /平躺|放平|平放|躺(平|着|下睡|倒)|(坐着|能)睡觉|靠背|后仰|往后(倒|靠)|recline|(lie|lay|lies|lays) (flat|down|back)|\bnap\b|sleep in/,
    stated: /躺|靠背|倾角|仰|reclin|\bflat\b|back ?rest/,
    leads: true,
  },
  {
    asked:
      /[对朝向](着)?(我|妈|爸|自己|大人)|看(着|得见)(我|妈)|换向|转向|朝(我|前|后|里|外)|双向|反(向|着)|(face|facing|faces)\b|rear.?facing|turn .{0,8}(around|round)|reversible/,
    stated: /换向|双向|单向|朝向|方向|旋转|facing|reversib|swivel|rotat/,
    leads: true,
    isStrict: true,
  },
  {
    asked:
      /遮阳|太阳(大|晒)|晒(到|着)|(?<!多少|指数|spf)防晒(吗|不|布|篷|罩)|sun ?(shade|canopy|hood)|out of the sun|\bsunny/,
    stated: /遮阳|upf|防晒|篷|canopy|sun ?shade|\bhood\b|parasol|\buv/,
  },
  {
    asked: /颠(不|簸|得)|减震|避震|石子路|坑洼|不平|bump|suspension|shock|gravel|cobble/,
    stated: /减震|避震|悬挂|suspension|shock|bump/,
  },
  {
    asked:
      /安全带|摔(出|下)来|掉(下|出)(去|来)|爬出|几点式|绑(住|带|着|吗)|带子|滑(下|出)来|harness|\bstraps?\b|fall out|climb out|seat ?belt/,
    stated: /安全带|点式|护栏|绑带|harness|\bbelt\b|\bstrap|rail/,
  },
  {
    asked: /(推手|把手|扶手|手柄).{0,4}(高|离地|够|调)|(handle|push ?bar).{0,10}(high|height|tall|adjust)/,
    stated: /(推手|把手|扶手|手柄|车把).{0,6}|handle|push ?bar/,
    isStrict: true,
    isByName: true,
  },
  { asked: /单手|一只手|one.?hand/, stated: /单手|一键|one.?hand/ },
  {
    asked: /(升|降|(?<!空)调)(高|低|节)?.{0,2}(吗|不|么|高度)|(可|能)调|adjust|raise|lower\b/,
    stated: /可调|调节|升降|档|adjust|height range|telescop/,
  },
  { asked: /刹车|停(得|不)住|溜(车|坡)|\bbrakes?\b/, stated: /刹车|制动|\bbrakes?\b/ },
  {
    asked:
      /(洗|用|穿|戴|晒)(了)?(几|多少)(次|回|遍|年|久).{0,8}(失效|没用|掉|没|褪|变|松|坏)|多久.{0,3}(失效|衰减|老化)|wear(s)? off|(lose|loses|losing) (its|the) (effect|coating|proof|colou?r|smell|scent)|after (\d+|a few|many|several) washes/,
    stated: /次(洗|水洗)|耐洗|水洗\d|失效|衰减|老化|washes|lasts/,
    isStrict: true,
  },
  {
    asked: /(有|多|水|锅|碗)(多)?深|深不深|够深|深吗|深度|\bdeep\b|\bdepth/,
    stated: /深|depth|deep/,
    isStrict: true,
  },
  {
    asked: /(有|带|开)(个|没)?(天|纱|小)?窗(户)?(吗|没|不|么)?|天窗|纱窗|sky ?light|mesh window/,
    stated: /窗|window|mesh/,
    isStrict: true,
  },
];
