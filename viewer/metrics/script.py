"""Reads Traditional characters as the Simplified ones that the rules are written in, and writes results back.

Every pair is one character for one, so that offsets stay true. The table holds the everyday characters of official
language, which is what the rules' words are made of; a character that is not in it stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from viewer.model import Span

_TRADITIONAL = (
    "並乾亂亞佈佔併來侷係俬倉個們倖偉側備傢傳債傷傾僅僑價儀億儘償優儲兌兒內兩冊凈凍別則剋剛創劃劇劑勁動務"
    "勝勞勢勵勻匯區協厤厲參吳員唸問啟喫單噁噸噹嚮嚴囌囑國圍園圓圖團埰執堅堯報場塊塗塵壇壓壟壩壯壽夠夢夥夾"
    "奧奪奮娛婦孫學孿宮寀實寧審寫寬寶將專尋對導屆層屬島崑崗嶄嶺巖帥師帶幟幣幫幹幾庫廁廈廚廟廠廢廣廳弔張強"
    "彆彈彌彔彙彫後徑從復徵徹恆惡愛態慣慮慶憂憲憶應懞懲懷懸戰戲戶扞拚捨捲掃掛採揚換揮損搖搶摺摻撐撥擁擇擊"
    "擔據擠擬擴擺擼攝攬敗數斷於旂昇時晉晝暢曆曏書會朮東枴柺桿條棄棟棲業極榦榮構槍樁樂樑樓標樞樣樹橋機檔檢"
    "檯檻欄權欽歐歡歲歷歸殘殺氣氫氾汎汙決沒沖況泝淨淶減測湧準溝溫溼滄滯滿漁漢漲漸潔潛潤澇澤澱濃濕濛濟濱瀰"
    "瀾灣災為烏無煉煙熱燈燒營爐爭爲爾牴牽狀獄獎獨獲獻現琱環產畝畢畫異當痠療癒發盃盜盞盡監盤眾睏矇矚碩確碼"
    "礎礦礪礱禦禮稅稈稟種稱穀積穎穩穫競筆箇節範築篩簡簽籃籌籤粵糞糧糰糾紀約紅納紐紓紙級紛紡紮細終組結絕絡"
    "給統絲經綜綠綫維綱網綵綻綿緊線編緩練緻縣縫縮縱縴總績織繕繞繪繫繼續纍纔纖纜罈罰羣義習翹聞聯聲職聽肅脈"
    "脩脫腦腫腳腸膠臨臺與興舉舊舖艦艱艷莊華菸萬葉葯蓆蓋蓮蔘藍藝藥蘇蘭處虛號蟬衆術衕衚衛衝袷裏補裝裡製複襬"
    "襯覈見規視親覺覽觀觸訂計訊訓託記訪設許訴診註証詐評詞詢試詩詮話該誌認語誠課調談請論諧諮諸諾謀謂講謝證"
    "識譜議護譽讀變讓讚谿豐豔豬貝貞負財貢貧貨貫責貴貸費貼貿賃資賞賠賡賦質賬賭賴購賽贊贏趕趙趨跡踐踰蹟躋躍"
    "車軌軍軟較載輔輕輛輝輪輯輸輻輿轄轉辦辭農迴逕這連週進遊運過達違遙遜遞遠適遶遷選遺遼邁還邊郵鄉鄧鄰鄲醫"
    "釋針釦鉅鉛鉤銀銅銘銜銷鋁鋅鋒鋪鋼錄錘錢錨錯錶鍊鍋鍛鍵鍼鍾鎊鎖鎚鎮鏇鏈鐘鐵鑑鑒長門閃閆閉開閑閒間閤閱闆"
    "關陝陞陣陳陸陽隊階際隨險隱隸隻雙雜離難雲電靈靚靜鞏鞦韆韌韓韻響頁頂頃項順須預頑頒領頤頭頸頻顆題額顏願"
    "顛類顧顯風颱飛飯飲飽養餘館饋馬馳駐騖騙驅驊驗驚驛驟體髮鬆鬍鬚鬥魯鮮鵰鹽麗麴麵黃點黨鼕齊齒齡齣龍"
    "繳偵緝贈釐僱賸墾虧覓閘嬰搗毀誤憑罷貪訟賓賢誘艙磚窮脅紹踴蹤銳錦麥魚雞軸輩鳥鷹餵駕騎櫃譯疇餉鄭蕭蔣霧飾鑽閣闊鈔攤聖籠狹敵殯犧懇竊闢擱贓衞啓嶼滙牆塢頹灑瀆燭縷繩聳蠶誼賤轟鋤顱飢髒鴨鵝黴飆"
)
_SIMPLIFIED = (
    "并干乱亚布占并来局系私仓个们幸伟侧备家传债伤倾仅侨价仪亿尽偿优储兑儿内两册净冻别则克刚创划剧剂劲动务"
    "胜劳势励匀汇区协历厉参吴员念问启吃单恶吨当向严苏嘱国围园圆图团采执坚尧报场块涂尘坛压垄坝壮寿够梦伙夹"
    "奥夺奋娱妇孙学孪宫采实宁审写宽宝将专寻对导届层属岛昆岗崭岭岩帅师带帜币帮干几库厕厦厨庙厂废广厅吊张强"
    "别弹弥录汇雕后径从复征彻恒恶爱态惯虑庆忧宪忆应蒙惩怀悬战戏户捍拼舍卷扫挂采扬换挥损摇抢折掺撑拨拥择击"
    "担据挤拟扩摆撸摄揽败数断于旗升时晋昼畅历向书会术东拐拐杆条弃栋栖业极干荣构枪桩乐梁楼标枢样树桥机档检"
    "台槛栏权钦欧欢岁历归残杀气氢泛泛污决没冲况溯净涞减测涌准沟温湿沧滞满渔汉涨渐洁潜润涝泽淀浓湿蒙济滨弥"
    "澜湾灾为乌无炼烟热灯烧营炉争为尔抵牵状狱奖独获献现雕环产亩毕画异当酸疗愈发杯盗盏尽监盘众困蒙瞩硕确码"
    "础矿砺砻御礼税秆禀种称谷积颖稳获竞笔个节范筑筛简签篮筹签粤粪粮团纠纪约红纳纽纾纸级纷纺扎细终组结绝络"
    "给统丝经综绿线维纲网彩绽绵紧线编缓练致县缝缩纵纤总绩织缮绕绘系继续累才纤缆坛罚群义习翘闻联声职听肃脉"
    "修脱脑肿脚肠胶临台与兴举旧铺舰艰艳庄华烟万叶药席盖莲参蓝艺药苏兰处虚号蝉众术同胡卫冲夹里补装里制复摆"
    "衬核见规视亲觉览观触订计讯训托记访设许诉诊注证诈评词询试诗诠话该志认语诚课调谈请论谐咨诸诺谋谓讲谢证"
    "识谱议护誉读变让赞溪丰艳猪贝贞负财贡贫货贯责贵贷费贴贸赁资赏赔赓赋质账赌赖购赛赞赢赶赵趋迹践逾迹跻跃"
    "车轨军软较载辅轻辆辉轮辑输辐舆辖转办辞农回径这连周进游运过达违遥逊递远适绕迁选遗辽迈还边邮乡邓邻郸医"
    "释针扣巨铅钩银铜铭衔销铝锌锋铺钢录锤钱锚错表炼锅锻键针钟镑锁锤镇旋链钟铁鉴鉴长门闪闫闭开闲闲间合阅板"
    "关陕升阵陈陆阳队阶际随险隐隶只双杂离难云电灵靓静巩秋千韧韩韵响页顶顷项顺须预顽颁领颐头颈频颗题额颜愿"
    "颠类顾显风台飞饭饮饱养余馆馈马驰驻骛骗驱骅验惊驿骤体发松胡须斗鲁鲜雕盐丽曲面黄点党冬齐齿龄出龙"
    "缴侦缉赠厘雇剩垦亏觅闸婴捣毁误凭罢贪讼宾贤诱舱砖穷胁绍踊踪锐锦麦鱼鸡轴辈鸟鹰喂驾骑柜译畴饷郑萧蒋雾饰钻阁阔钞摊圣笼狭敌殡牺恳窃辟搁赃卫启屿汇墙坞颓洒渎烛缕绳耸蚕谊贱轰锄颅饥脏鸭鹅霉飙"
)
# The quotation marks too: the rules know names by the marks around them.
_PAIRS = dict(zip(map(ord, _TRADITIONAL + "「」『』"), _SIMPLIFIED + "“”‘’", strict=True))
# A label may be that of the sentence before.
_BEFORE = 200
_ANY = re.compile(f"[{_TRADITIONAL}「」『』]")


def simplified(text: str) -> str:
    """``text`` with Traditional characters as Simplified ones, one for one; the same text where it holds none."""
    return text.translate(_PAIRS).replace("计画", "计划") if _ANY.search(text) else text


class Spelling:
    """Writes words that were read from one sentence of simplified text as the document spells them."""

    def __init__(self, written: str, read: str) -> None:
        """``written``: the sentence as it stands; ``read``: the same one simplified, as long as that."""
        self._written, self._read = written, read
        self._back = (
            {ord(now): then for then, now in zip(written, read, strict=True) if then != now} if written != read else {}
        )

    def of(self, words: str) -> str:
        """``words`` with each character as the sentence has it."""
        if not self._back:
            return words
        at = self._read.rfind(words)
        return self._written[at : at + len(words)] if at >= 0 else words.translate(self._back)


class Speller:
    """The spelling of each sentence of a document; figures ask for the same one one after the other."""

    def __init__(self, written: str, read: str) -> None:
        """``written``: the text as it stands; ``read``: the same one simplified, as long as that, or itself."""
        self._texts = None if written is read else (written, read)
        self._last = Span(0, 0)
        self._around = Span(0, 0)
        self._spelling: Spelling | None = None
        self._kept: dict[str, str] = {}
        self._of: Callable[[str], str] = self._once

    def of(self, sentence: Span) -> Callable[[str], str]:
        """What writes words that were read from ``sentence`` or shortly before as the document spells them."""
        if self._texts is not None and sentence != self._last:
            written, read = self._texts
            self._last, self._spelling = sentence, None
            self._around = Span(max(0, sentence.start - _BEFORE), sentence.end)
            self._of = self._once if self._around.of(written) == self._around.of(read) else self._as_there
        return self._of

    def _as_there(self, words: str) -> str:
        """Words as they stand at their last place; those that stand nowhere together, character by character."""
        written, read = self._texts or ("", "")
        at = read.rfind(words, self._around.start, self._around.end)
        if at >= 0:
            return written[at : at + len(words)]
        if self._spelling is None:
            self._spelling = Spelling(self._around.of(written), self._around.of(read))
        return self._spelling.of(words)

    def _once(self, words: str) -> str:
        """Equal words as one string: a long report says ``亿元`` and ``增长`` a hundred thousand times."""
        return self._kept.setdefault(words, words)
