"""The words that labels are cut at: verbs that are kept, light verbs that are dropped, adverbs, places, measures."""

from __future__ import annotations

from viewer.metrics.patterns import entries

# Adverbs and connectives before the thing measured; they say nothing of what it is.
LEADING = entries(
    "了对 了 继续 其中 同时 此外 并且 并 且 还 也 共计 共有 共 先后 已经 已 全年 全面 目前 持续 积极 力争 确保 预计 "
    "预期 可 将 要 均 现 现有 总计 合计 计划 争取 努力 深入 扎实 大力 进一步 成功 组织评选出 评选出 不断 顺利 "
    "如期 超额 稳步 加快 累计共 截至 及时 当年 年内 期间 每年 使 让 把 对 推动 推进 促进 年末 以上 左右 等"
)
# Leading words that also begin other words: what may not follow them.
GUARDS = {
    "对": "(?![外口接])",
    "可": "(?!再生|支配|持续|燃|比)",
    "要": "(?![素闻案])",
    "均": "(?![衡等])",
    "使": "(?![用馆节])",
    "并": "(?![购联网])",
    "共": "(?![同享建产青])",
    "现": "(?![代场役状])",
    "将": "(?!军)",
    "还": "(?![原款贷林])",
    "让": "(?!利)",
    "等": "(?![级效])",
    "把": "(?!关)",
    "推进": "(?!会|剂)",
    "计划": "(?!生育)",
    "持续": "(?!性)",
    "达": "(?!标)",
    "为": "(?!民)",
    "有": "(?![效色机限关])",
    "占": "(?!地)",
    "安排": "(?=[一-鿿]{2,})",
    "带动": "(?!力)",
    "形成": "(?!率)",
    "完成": "(?![率度])",
    "提供": "(?!商)",
    "保持": "(?!率)",
}
# Linking words that also end other words: what may not stand before them.
END_GUARDS = {
    "到": "(?<![接收得达])",
    "有": "(?<![国所私])",
    "等": "(?<![高中初])",
    "在": "(?<![现存])",
    "为": "(?<![行作])",
    "占": "(?<!侵)",
}
# Verbs that only say that the thing is there or was reached.
LIGHT = entries(
    "实现 完成了 完成 提供了 提供 带动 拥有 具有 取得 达成 形成 达到 有 保持 设有 安排 共有 达 为 是 占 包括 "
    "涉及 纳入 推出 成为"
)
# Words at the end of what stands before a number: they link it to the number.
LINKING = entries(
    "分别达到 分别为 分别达 分别有 分别 保持在 稳定在 控制在 维持在 提升至 提升到 提高到 提高至 增加到 增加至 "
    "增长到 增长至 增至 降至 降到 下降至 下降到 降低到 降低至 升至 扩大到 扩大至 拓展到 缩短至 缩短到 压缩至 "
    "压缩到 达到了 达到 可达 均达 达 共计 合计 总计 共有 均为 均在 均 为 有 约 是 共 完成了 完成 实现 力争 各 "
    "超 至 到 占 在 了 已 仅 的 约占 每月 每人每月 每年 每人每年 拟 原则上 从 由 等 可 ： : “ ( （ 双"
)
# Verbs kept in front of what is counted, because without them the label would say something else.
KEPT = entries(
    "新增 净增 增加 增设 增开 减少 压减 削减 取消 下放 精简 淘汰 关停 关闭 拆除 退出 处置 化解 受理 办理 办结 "
    "查处 整改 惠及 减免 吸纳 培训 救助 资助 引进 整合 管理 清退 调减 拓展 新建 改建 改造 新改扩建 新改建 "
    "新开工 新签约 新认定 新引进 新建成"
)
# A verb kept only where the counted words end in what is done (完成3座桥梁改造).
COMPLETING = "完成|推进|实施|开展"
DEEDS = entries("建设 改造 治理 整治 修复 创建 提升 整改 验收 立项 更新 拆迁 修缮")
# Verbs that begin what the counted things do (300家门店加入…).
PREDICATES = entries(
    "均 全部 已 完成 加入 纳入 取得 获得 获评 获批 荣获 入选 入围 通过 实现 达到 落户 落地 开工 竣工 投产 投用 "
    "建成 启动 签约 下沉 上线 组建 成立 得到 享受 成为 列入 启用 开馆 开通 开展 封顶 通车 投入 被 给 "
    "为(?=[^,，]{2,10}(?:提供|服务)) 受到 划为 列为 定为 评为 升级为 参加 参与 在(?!世|校|册|编|职|建) 争创 "
    "创成 进入 挤入 跻身 获"
)
PLACES = entries(
    "全区 全市 全省 全县 全国 全州 全旗 全盟 我区 我市 我省 我县 本市 本区 我国 我州 我部 辖区内 在全区 在全市 "
    "在全省 在全国 在全县 我们 各部门 各街道 各乡镇 各有关部门 各县区"
)
# What a bare measure begins or ends with; alone it does not say of what.
MEASURE_HEADS = entries("总 平均 日均 人均 户均 年均 月均 从业 占地 座席 营业 注册 直接")
MEASURES = entries("率 量 额 值 面积 收入 利润 人数 人次 人员 速 数 投资 规模 产值 比重 占比 房价 幅 比例")
# Stages that say of the things counted just before how many of them got so far.
STAGES = entries("惠及 竣工 开工 立项 投产 受益 完工 续建 新建 改建 改扩建 扩建 退出 签约 落地")
# Adverbs between what is counted and what it does.
ADVERBS = entries("如期 全部 加快 陆续 顺利 正式 全面 成功 率先 逐步 基本 先后 同步 分别 全")
THINGS = "个家所座处项条栋场台"
