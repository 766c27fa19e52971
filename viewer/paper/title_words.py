"""Words that titles of official documents are made of, so that a title is never broken inside one.

A rule of how such documents are written, not a dictionary: kinds of documents, bodies, and the verbs and objects that
stand in titles over and over. A word that is not here may be broken where nothing better is found.
"""

from __future__ import annotations

_KINDS = """
工作报告 述职报告 自查报告 评估报告 专题报告 年度报告 报告 实施方案 工作方案 行动方案 方案 实施意见
指导意见 若干意见 意见 行动计划 工作计划 发展计划 计划 发展规划 总体规划 专项规划 规划纲要 规划
远景目标 纲要 工作要点 工作安排 工作总结 工作思路 若干措施 政策措施 措施 若干规定 规定 管理办法 办法
实施细则 细则 条例 通知 通报 通告 公告 公报 决定 决议 批复 请示 函 议案 建议 提案 汇报 说明 讲话 要求
清单 任务 草案 预算 决算 预案 制度 机制 章程 公约 倡议 目录 标准 指南 指引 进展情况 执行情况
贯彻实施情况 落实情况 实施情况 完成情况 建设情况 有关情况 情况
"""
_BODIES = """
人民代表大会 常务委员会 人民政府办公室 人民政府办公厅 人民政府 市人民政府 县人民政府 人大常委会 人大
政协 委员会 领导小组 办公室 办公厅 国务院 中共中央 党中央 省委 市委 区委 县委 党委 党组 政府 街道 社区
部门 单位 机关 企业 公司 集团 学校 医院 基层 党组织
"""
_MATTERS = """
国民经济 社会发展 经济 社会 国家 全国 全省 全市 全区 全县 城市 城乡 乡村 农村 农业 农业农村 产业 工业
服务业 制造业 民营 中小 数字 智慧 科技 创新 人才 教育 义务教育 阶段 卫生 医药 医疗 健康 体制 体系 文化
旅游 体育 民生 就业 社会保障 住房 养老 生态 生态文明 环境 环境保护 环境保护法 营商环境 绿色 低碳 循环
碳达峰 碳中和 安全 安全生产 应急 公共 一般公共 公共服务 公共预算 财政 金融 税收 收支 投资 消费 市场
主体 贸易 外资 口岸 交通 水利 能源 土地 更新 示范区 示范 先行 试点 综合 重点 重大 项目 工程
领域 法治 政务 服务 数据 信息 信息化 治理 现代化 国际化 高质量 能力 水平 质量 动能 红利 成果 成效 效能
活力 潜能 新动能 新时代 新格局 新发展 阶段 理念 格局 战略 布局 目标 责任 作用 队伍 干部 群众 党员 党建
党的建设 思想 精神 会议 大会 政治 作风 纪律 廉政 巡视 审计 监督 检查 大检查 统计 国土 空间 三年 五年
五年规划 第十三个五年规划 第十四个五年规划 第十五个五年规划 十三五 十四五 十五五 中期 年度 季度 上半年
下半年 下一步 打算 省级 市级 区级 县级 本级 招生 入学 学位 停车 垃圾 分类 改革 开放 发展 建设 工作 管理
保护 振兴 复兴 转型 升级 共治 共享 共同富裕 中华人民共和国 特色 社会主义 中国特色 粤港澳大湾区 大湾区
一带一路 京津冀 长三角 供给侧 结构性 放管服
"""
_OPENERS = """
关于 印发 推进 全面推进 深入推进 加快推进 统筹推进 持续推进 推动 加快 加快建立 加强 深化 全面深化 优化
持续优化 促进 提升 提高 持续 进一步 做好 开展 努力 贯彻 贯彻落实 深入贯彻 落实 创建 打造 构建 建立 健全
完善 强化 巩固 增强 扩大 实施 支持 鼓励 规范 保障 坚持 聚焦 围绕 切实 着力 全力 大力 积极 奋力 深入
释放 激发 彰显 破解 改进 和改进 检查 以及 和 与 及 暨 以
"""
OPENERS = frozenset(_OPENERS.split())
"""Words that open a phrase: a line may well begin with one."""
BODIES = frozenset(_BODIES.split())
"""Names of bodies: a line may well end behind one."""
WORDS = frozenset(word for group in (_KINDS, _BODIES, _MATTERS, _OPENERS) for word in group.split() if len(word) > 1)
LONGEST = max(map(len, WORDS))
