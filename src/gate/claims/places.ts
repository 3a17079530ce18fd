const CHINESE =
  '北京 上海 天津 重庆 河北 山西 内蒙古 内蒙 辽宁 吉林 黑龙江 东北 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 ' +
  '五常 盘锦 长白山 大兴安岭 阿克苏 和田 库尔勒 吐鲁番 若羌 哈密 赣南 烟台 栖霞 洛川 阿坝 大凉山 凉山 攀枝花 蒲江 眉山 普洱 保山 昭通 文山 西双版纳 勐海 大理 丽江 武夷山 安溪 福鼎 正山 黄山 六安 祁门 西湖 杭州 宁波 义乌 温州 苏州 南通 盐城 阳澄湖 洪泽湖 潜江 盱眙 恩施 宜昌 赤壁 安化 湘西 茂名 增城 湛江 潮汕 潮州 汕头 中山 佛山 东莞 深圳 广州 梧州 百色 南宁 桂林 柳州 三亚 文昌 舟山 大连 青岛 威海 荣成 日照 寿光 章丘 平遥 大同 平顶山 信阳 焦作 新郑 灵宝 中宁 枸杞之乡 定西 岷县 天水 青藏 高原 秦岭 太行山 景德镇 德化 宜兴 龙泉 阳江 大马士革 清河 海宁 桐乡 狮城 晋江 莆田 辛集 石狮 常熟';
const FOREIGN =
  '日本 韩国 泰国 越南 马来西亚 印尼 印度尼西亚 印度 新加坡 菲律宾 缅甸 斯里兰卡 澳大利亚 澳洲 新西兰 美国 加拿大 墨西哥 智利 秘鲁 巴西 阿根廷 哥伦比亚 厄瓜多尔 英国 法国 德国 意大利 西班牙 葡萄牙 荷兰 比利时 瑞士 瑞典 挪威 丹麦 芬兰 冰岛 俄罗斯 波兰 奥地利 希腊 土耳其 以色列 伊朗 埃及 埃塞俄比亚 肯尼亚 南非 摩洛哥 欧洲 北欧 非洲 南美 波尔多 托斯卡纳 塔斯马尼亚 北海道';
const ENGLISH =
  'china japan korea thailand vietnam malaysia indonesia india singapore australia usa america canada mexico chile peru brazil argentina colombia ecuador britain england scotland ireland uk france germany italy spain portugal netherlands belgium switzerland sweden norway denmark finland russia poland austria greece turkey israel egypt ethiopia kenya europe yunnan xinjiang zhejiang guangdong';

const longestFirst = (names: string): string[] =>
  names.split(' ').sort((one, other) => other.length - one.length);

/** Places that goods come from, for use inside a larger pattern; the longest first. */
export const PLACE = [
  ...longestFirst(`${CHINESE} ${FOREIGN}`),
  ...longestFirst(ENGLISH).map((name) => `\\b(?:the )?${name}\\b`),
].join('|');

const abroad = new Set([
  ...FOREIGN.split(' '),
  ...ENGLISH.split(' ').filter((name) => !/china|yunnan|xinjiang|zhejiang|guangdong/.test(name)),
]);
const ABROAD = new RegExp([...abroad].join('|'), 'u');
const AT_HOME = new RegExp(`${CHINESE.split(' ').join('|')}|中国|国产|省|china`, 'u');

export const namesForeignPlace = (text: string): boolean => ABROAD.test(text);
export const namesChinesePlace = (text: string): boolean => AT_HOME.test(text);
