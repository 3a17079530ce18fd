const CHINESE =
  '北京 上海 天津 重庆 河北 山西 内蒙古 内蒙 辽宁 吉林 黑龙江 东北 江苏 浙江 安徽 福建 江西 山东 河南 湖北 湖南 广东 广西 海南 四川 贵州 云南 西藏 陕西 甘肃 青海 宁夏 新疆 香港 澳门 台湾 ' +
  '石家庄 唐山 秦皇岛 邯郸 邢台 保定 张家口 承德 沧州 廊坊 衡水 太原 阳泉 长治 晋城 晋中 运城 忻州 临汾 吕梁 呼和浩特 包头 赤峰 通辽 鄂尔多斯 呼伦贝尔 锡林郭勒 沈阳 鞍山 抚顺 本溪 丹东 锦州 营口 阜新 辽阳 铁岭 葫芦岛 长春 吉林市 四平 通化 白山 松原 白城 延边 哈尔滨 齐齐哈尔 牡丹江 佳木斯 大庆 伊春 绥化 无锡 徐州 常州 连云港 淮安 扬州 镇江 泰州 宿迁 昆山 嘉兴 湖州 绍兴 金华 衢州 台州 丽水 合肥 芜湖 蚌埠 淮南 马鞍山 安庆 滁州 阜阳 亳州 宣城 福州 厦门 三明 泉州 漳州 南平 龙岩 宁德 福鼎 南昌 九江 赣州 吉安 宜春 抚州 上饶 济南 淄博 枣庄 东营 潍坊 济宁 泰安 临沂 德州市 聊城 滨州 菏泽 郑州 开封市 洛阳 安阳 鹤壁 新乡 濮阳 许昌 漯河 三门峡 南阳 商丘 周口 驻马店 武汉 黄石 十堰 襄阳 鄂州 荆门 孝感 荆州 黄冈 咸宁 随州 长沙 株洲 湘潭 衡阳 邵阳 岳阳 常德 张家界 益阳 郴州 永州 怀化 娄底 韶关 珠海 江门 肇庆 惠州 梅州 汕尾 河源 清远 揭阳 云浮 北海市 钦州 贵港 玉林 海口 儋州 成都 自贡 泸州 德阳 绵阳 广元 遂宁 内江 乐山 南充 宜宾 广安 达州 雅安 巴中 资阳 会理 贵阳 遵义 六盘水 安顺 毕节 铜仁 昆明 曲靖 玉溪 临沧 红河 拉萨 林芝 西安 宝鸡 咸阳 铜川 渭南 延安 汉中 榆林 安康 商洛 兰州 嘉峪关 白银 张掖 平凉 酒泉 庆阳 陇南 西宁 海东 银川 石嘴山 吴忠 固原 乌鲁木齐 克拉玛依 伊犁 喀什 阿勒泰 塔城 巴音郭楞 ' +
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
