<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>Briefing Viewer {version}</source>
        <translation>简报阅览 {version}</translation>
    </message>
    <message>
        <source>Reads, searches and prints government reports on this computer alone; it never uses a network.
Fonts: Noto Sans SC, Noto Serif SC, LXGW WenKai (SIL Open Font License 1.1); Fandol Fang (GPL with font exception).</source>
        <translation>在本机阅读、查找和打印政府报告，从不使用网络。
字体：思源黑体、思源宋体、霞鹜文楷（SIL 开放字体许可证 1.1）；Fandol 仿宋（GPL 附字体例外）。</translation>
    </message>
    <message>
        <source>agrees with the import</source>
        <translation>与导入时一致</translation>
    </message>
    <message>
        <source>was changed after the import</source>
        <translation>导入以后被改动过</translation>
    </message>
    <message>
        <source>not recorded by the version that imported it</source>
        <translation>导入时的版本没有记录</translation>
    </message>
    <message>
        <source>This report: {title}
SHA-256 of its text:
{sha256}
Text: {text}
Outline and figures: {content}</source>
        <translation>本报告：{title}
正文的 SHA-256：
{sha256}
正文：{text}
章节和数据：{content}</translation>
    </message>
</context>
<context>
    <name>AloudCommand</name>
    <message>
        <source>Reading aloud; Esc stops</source>
        <translation>正在朗读，按 Esc 停止</translation>
    </message>
    <message>
        <source>The system’s voice does not answer</source>
        <translation>系统的朗读声音没有回应</translation>
    </message>
</context>
<context>
    <name>AskedWords</name>
    <message>
        <source>By pinyin: {words}</source>
        <translation>按拼音：{words}</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Has: {words}</source>
        <translation>包含：{words}</translation>
    </message>
    <message>
        <source>Without: {words}</source>
        <translation>不含：{words}</translation>
    </message>
    <message>
        <source>Figures: {words}</source>
        <translation>数据：{words}</translation>
    </message>
    <message>
        <source>Figures only</source>
        <translation>只看数据</translation>
    </message>
    <message>
        <source>Value {numbers}</source>
        <translation>数值 {numbers}</translation>
    </message>
    <message>
        <source>Chapter {number}</source>
        <translation>第{number}章</translation>
    </message>
    <message>
        <source>Section {number}</source>
        <translation>第{number}节</translation>
    </message>
</context>
<context>
    <name>Awake</name>
    <message>
        <source>Meeting mode</source>
        <translation>会议展示</translation>
    </message>
</context>
<context>
    <name>CardControls</name>
    <message>
        <source>By place</source>
        <translation>按位置</translation>
    </message>
    <message>
        <source>By size</source>
        <translation>按大小</translation>
    </message>
    <message>
        <source>By kind</source>
        <translation>按类型</translation>
    </message>
    <message>
        <source>Amounts</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Counts</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Shares</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>增减变化</translation>
    </message>
    <message>
        <source>From–to</source>
        <translation>由…到…</translation>
    </message>
    <message>
        <source>Ranks</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Ranges</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Areas</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Durations</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Forecasts and targets</source>
        <translation>预计与目标</translation>
    </message>
    <message>
        <source>All kinds</source>
        <translation>全部类型</translation>
    </message>
    <message>
        <source>/</source>
        <translation>、</translation>
    </message>
    <message>
        <source>Order: {order}</source>
        <translation>排列：{order}</translation>
    </message>
    <message>
        <source>Kinds shown: {kinds}</source>
        <translation>显示：{kinds}</translation>
    </message>
</context>
<context>
    <name>CardCopier</name>
    <message>
        <source>No figures are listed</source>
        <translation>没有列出数据</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>说明</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>出处</translation>
    </message>
    <message>
        <source>Copied {count} figures as a table</source>
        <translation>已复制 {count} 项数据，可粘贴为表格</translation>
    </message>
    <message>
        <source>Copied: {label}</source>
        <translation>已复制：{label}</translation>
    </message>
</context>
<context>
    <name>CardModel</name>
    <message>
        <source>Also in {place}</source>
        <translation>另见 {place}</translation>
    </message>
</context>
<context>
    <name>CardWords</name>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source> ({notes})</source>
        <translation>（{notes}）</translation>
    </message>
    <message>
        <source>— “{title}”, {place}</source>
        <translation>——《{title}》{place}</translation>
    </message>
    <message>
        <source>Unchanged</source>
        <translation>持平</translation>
    </message>
    <message>
        <source>Up (points)</source>
        <translation>提高</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>增长</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>下降</translation>
    </message>
    <message>
        <source>{basis}{way} {amount}</source>
        <translation>{basis}{way}{amount}</translation>
    </message>
    <message>
        <source>{status} more</source>
        <translation>{status}增加</translation>
    </message>
    <message>
        <source>{status} fewer</source>
        <translation>{status}减少</translation>
    </message>
    <message>
        <source>Computed: up {amount} points</source>
        <translation>推算提高{amount}个百分点</translation>
    </message>
    <message>
        <source>Computed: down {amount} points</source>
        <translation>推算下降{amount}个百分点</translation>
    </message>
    <message>
        <source>Computed: up {amount}</source>
        <translation>推算增加{amount}</translation>
    </message>
    <message>
        <source>Computed: down {amount}</source>
        <translation>推算减少{amount}</translation>
    </message>
    <message>
        <source>Opening</source>
        <translation>前言</translation>
    </message>
    <message>
        <source>Chapter {chapter}</source>
        <translation>第{chapter}章</translation>
    </message>
    <message>
        <source>Chapter {chapter}, section {section}</source>
        <translation>第{chapter}章第{section}节</translation>
    </message>
    <message>
        <source>{value}: {label}</source>
        <translation>{value}&#x3000;{label}</translation>
    </message>
    <message>
        <source>⚠ Doubtful</source>
        <translation>⚠ 有疑</translation>
    </message>
    <message>
        <source>⚠ Value differs from sentence</source>
        <translation>⚠ 数值与原句不一致</translation>
    </message>
</context>
<context>
    <name>CardsPane</name>
    <message>
        <source>Figures here</source>
        <translation>本节数据</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>本节</translation>
    </message>
    <message>
        <source>All {figures}</source>
        <translation>全部 {figures}</translation>
    </message>
    <message>
        <source>Matching figures</source>
        <translation>匹配数据</translation>
    </message>
    <message>
        <source>{figures} items</source>
        <translation>{figures} 项</translation>
    </message>
    <message>
        <source>No matching figures</source>
        <translation>没有匹配的数据</translation>
    </message>
    <message>
        <source>No figures in this section</source>
        <translation>本节无数据</translation>
    </message>
    <message>
        <source>Sentence has “{words}”</source>
        <translation>原句含“{words}”</translation>
    </message>
    <message>
        <source>Others in section</source>
        <translation>同节其他</translation>
    </message>
    <message>
        <source>Chosen in the text</source>
        <translation>正文中选中</translation>
    </message>
    <message>
        <source>Copy value</source>
        <translation>复制数值</translation>
    </message>
    <message>
        <source>Copy value, sentence and place</source>
        <translation>复制数值、原句和出处</translation>
    </message>
    <message>
        <source>Copy the figures listed as a table</source>
        <translation>复制所列数据为表格</translation>
    </message>
    <message>
        <source>Export matching figures…</source>
        <translation>导出筛选出的数据…</translation>
    </message>
    <message>
        <source>Export all figures…</source>
        <translation>导出全部数据…</translation>
    </message>
    <message>
        <source>Check…</source>
        <translation>校核…</translation>
    </message>
    <message>
        <source>Check this figure…</source>
        <translation>校核这项数据…</translation>
    </message>
    <message>
        <source>Show in meeting mode</source>
        <translation>在会议展示中放大</translation>
    </message>
    <message>
        <source>No figures of this kind</source>
        <translation>没有这一类的数据</translation>
    </message>
    <message>
        <source>As asked</source>
        <translation>符合条件</translation>
    </message>
    <message>
        <source>From the text; click to check</source>
        <translation>数据摘自原文，点选可核对原句</translation>
    </message>
</context>
<context>
    <name>CheckCommand</name>
    <message>
        <source>Saved with {count} checks to {file}</source>
        <translation>已连同 {count} 项校核保存到 {file}</translation>
    </message>
    <message>
        <source>{title} (checked)</source>
        <translation>{title}（已校核）</translation>
    </message>
    <message>
        <source>Save checked briefing</source>
        <translation>另存校核后的简报</translation>
    </message>
    <message>
        <source>Briefings (*.briefing)</source>
        <translation>简报 (*.briefing)</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>另选位置…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>CheckDialog</name>
    <message>
        <source>No figures in this section</source>
        <translation>本节无数据</translation>
    </message>
    <message>
        <source>No figures here</source>
        <translation>这里没有数据</translation>
    </message>
    <message>
        <source>Check figures — {place}</source>
        <translation>校核数据 — {place}</translation>
    </message>
    <message>
        <source>All the figures listed here are checked.</source>
        <translation>所列数据已全部校核。</translation>
    </message>
</context>
<context>
    <name>CheckFoot</name>
    <message>
        <source>Restore automatic</source>
        <translation>恢复自动提取</translation>
    </message>
    <message>
        <source>Take back all that was decided of this figure</source>
        <translation>撤去对这项数据的全部校核</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Confirm, next</source>
        <translation>确认，看下一项</translation>
    </message>
    <message>
        <source>No longer doubtful</source>
        <translation>取消有疑</translation>
    </message>
    <message>
        <source>Mark doubtful</source>
        <translation>标为有疑</translation>
    </message>
</context>
<context>
    <name>CheckHead</name>
    <message>
        <source>Figures to list</source>
        <translation>列出哪些数据</translation>
    </message>
    <message>
        <source>This section</source>
        <translation>本节</translation>
    </message>
    <message>
        <source>All figures</source>
        <translation>全部数据</translation>
    </message>
    <message>
        <source>Only those to check</source>
        <translation>只看待核</translation>
    </message>
    <message>
        <source>Only the doubtful</source>
        <translation>只看有疑</translation>
    </message>
    <message>
        <source>This chapter</source>
        <translation>本章</translation>
    </message>
    <message>
        <source>Whole report</source>
        <translation>全文</translation>
    </message>
</context>
<context>
    <name>CheckPage</name>
    <message>
        <source>Source text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>The file itself is not changed</source>
        <translation>原文件不会被改动</translation>
    </message>
    <message>
        <source>Saving the briefing…</source>
        <translation>正在存入简报…</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Reading the outline and the figures anew…</source>
        <translation>正在重新读取章节和数据…</translation>
    </message>
</context>
<context>
    <name>CheckWords</name>
    <message>
        <source>Position changed</source>
        <translation>位置已变</translation>
    </message>
    <message>
        <source>To check</source>
        <translation>待核</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>已核</translation>
    </message>
    <message>
        <source>Doubtful</source>
        <translation>有疑</translation>
    </message>
    <message>
        <source>Hidden</source>
        <translation>不显示</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>{figures} items</source>
        <translation>{figures} 项</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>金额</translation>
    </message>
    <message>
        <source>Percentage</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>变化</translation>
    </message>
    <message>
        <source>From … to … (change)</source>
        <translation>由…到…（变化区间）</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>区间</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Area</source>
        <translation>面积</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>时长</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比率</translation>
    </message>
</context>
<context>
    <name>ChipRow</name>
    <message>
        <source>{topic}, {count} hits</source>
        <translation>{topic}，{count} 处</translation>
    </message>
</context>
<context>
    <name>Commands</name>
    <message>
        <source>Open report…</source>
        <translation>打开报告…</translation>
    </message>
    <message>
        <source>Report details…</source>
        <translation>报告信息…</translation>
    </message>
    <message>
        <source>Print brief…</source>
        <translation>打印简报…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>退出</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Follow the system’s light or dark</source>
        <translation>深浅随系统</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>原大</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>全屏</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>后退</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>前进</translation>
    </message>
    <message>
        <source>Previous section</source>
        <translation>上一节</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一节</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>查找</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>下一栏</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>上一栏</translation>
    </message>
    <message>
        <source>Help and shortcuts</source>
        <translation>帮助与快捷键</translation>
    </message>
    <message>
        <source>About</source>
        <translation>关于</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>View</source>
        <translation>查看</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>转到</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Export all figures…</source>
        <translation>导出全部数据…</translation>
    </message>
    <message>
        <source>Export matching figures…</source>
        <translation>导出筛选出的数据…</translation>
    </message>
    <message>
        <source>Copy the figures listed as a table</source>
        <translation>复制所列数据为表格</translation>
    </message>
    <message>
        <source>Clear history…</source>
        <translation>清除使用记录…</translation>
    </message>
    <message>
        <source>Export PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
    <message>
        <source>Export Word…</source>
        <translation>导出 Word…</translation>
    </message>
    <message>
        <source>Check figures…</source>
        <translation>校核数据…</translation>
    </message>
    <message>
        <source>Save checked briefing…</source>
        <translation>另存校核后的简报…</translation>
    </message>
    <message>
        <source>Meeting mode</source>
        <translation>会议展示</translation>
    </message>
    <message>
        <source>Command palette…</source>
        <translation>命令与跳转…</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation>导出笔记…</translation>
    </message>
    <message>
        <source>Mark the words selected</source>
        <translation>标记选中的文字</translation>
    </message>
    <message>
        <source>Add note…</source>
        <translation>批注…</translation>
    </message>
    <message>
        <source>Bookmark this section</source>
        <translation>本节加书签</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Bring back the note removed</source>
        <translation>恢复删除的笔记</translation>
    </message>
    <message>
        <source>Go to number…</source>
        <translation>按编号前往…</translation>
    </message>
    <message>
        <source>Paragraph numbers</source>
        <translation>段落编号</translation>
    </message>
    <message>
        <source>Read aloud</source>
        <translation>朗读</translation>
    </message>
    <message>
        <source>Reading settings…</source>
        <translation>阅读设置…</translation>
    </message>
    <message>
        <source>Two columns</source>
        <translation>双栏对照</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>简报库</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Select words by keyboard</source>
        <translation>用键盘选字</translation>
    </message>
</context>
<context>
    <name>ContentGroups</name>
    <message>
        <source>Include</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Key figures table</source>
        <translation>关键数据表</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>正文</translation>
    </message>
    <message>
        <source>Number and source notes</source>
        <translation>序号与出处注</translation>
    </message>
    <message>
        <source>Underline figures</source>
        <translation>数据下加底线</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>页眉字样</translation>
    </message>
    <message>
        <source>Watermark</source>
        <translation>水印字样</translation>
    </message>
    <message>
        <source>Secrecy or “internal”</source>
        <translation>如密级或“内部资料”</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>Official</source>
        <translation>公文版式</translation>
    </message>
    <message>
        <source>Large print</source>
        <translation>大字版式</translation>
    </message>
    <message>
        <source>22 pt, 20 a line</source>
        <translation>二号字，每行 20 字</translation>
    </message>
    <message>
        <source>Supplied numbers</source>
        <translation>补出的序号</translation>
    </message>
    <message>
        <source>Like any number, with a note</source>
        <translation>照公文序号排印，文末注明</translation>
    </message>
    <message>
        <source>In brackets 〔 〕</source>
        <translation>加六角括号〔 〕</translation>
    </message>
    <message>
        <source>{count} figures</source>
        <translation>{count} 项</translation>
    </message>
    <message>
        <source>No figures</source>
        <translation>无数据</translation>
    </message>
    <message>
        <source>{count} of {total} figures</source>
        <translation>列 {count} 项，共 {total} 项</translation>
    </message>
    <message>
        <source>The range has {total} figures, the table lists {count}: at most {most} a table, and no award and no claim such as “only” or “largest” that measures nothing.</source>
        <translation>范围内共 {total} 项数据，表中列 {count} 项：每表至多 {most} 项，奖项和“唯一”“最大”等未量化的说法不列。</translation>
    </message>
    <message>
        <source>My notes</source>
        <translation>附笔记</translation>
    </message>
</context>
<context>
    <name>CopiesField</name>
    <message>
        <source>One copy more</source>
        <translation>加一份</translation>
    </message>
    <message>
        <source>One copy fewer</source>
        <translation>减一份</translation>
    </message>
</context>
<context>
    <name>Crash</name>
    <message>
        <source>Something went wrong. What you were reading is still there.</source>
        <translation>程序出了差错，正在阅读的内容没有丢失。</translation>
    </message>
    <message>
        <source>The report below helps to mend it. It is also in {file}</source>
        <translation>下面的记录有助于改正，也存于 {file}</translation>
    </message>
</context>
<context>
    <name>DetailFields</name>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发文单位</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年份</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Exported to {file}</source>
        <translation>已导出到 {file}</translation>
    </message>
    <message>
        <source>Sent to the printer</source>
        <translation>已送往打印机</translation>
    </message>
    <message>
        <source>Clear history</source>
        <translation>清除使用记录</translation>
    </message>
    <message>
        <source>History cleared</source>
        <translation>使用记录已清除</translation>
    </message>
    <message>
        <source>Recent words, recently opened files, the last file and folder, reading places and what was typed for the printed page will be forgotten. Imported briefings stay in the library.</source>
        <translation>最近查找的词、最近打开的文件、上次的文件夹、阅读位置、打印时填写的字样都将清除。已导入的简报仍在简报库里。</translation>
    </message>
</context>
<context>
    <name>DropHint</name>
    <message>
        <source>Let go to import {count} files</source>
        <translation>松开即可导入 {count} 个文件</translation>
    </message>
    <message>
        <source>Let go to open this briefing</source>
        <translation>松开即可打开这份简报</translation>
    </message>
    <message>
        <source>Let go to import this report</source>
        <translation>松开即可导入这份报告</translation>
    </message>
</context>
<context>
    <name>EmptyState</name>
    <message>
        <source>Nothing found for “{query}”</source>
        <translation>没有找到“{query}”</translation>
    </message>
    <message>
        <source>Searched all {sections} sections, headings and {figures} figures.</source>
        <translation>已查找全部 {sections} 节正文、标题和 {figures} 项数据。</translation>
    </message>
    <message>
        <source>Try a shorter word.</source>
        <translation>可换一个较短的词再试。</translation>
    </message>
    <message>
        <source>{searched} {advice}</source>
        <translation>{searched}{advice}</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>Common topics here</source>
        <translation>报告中的常见主题</translation>
    </message>
    <message>
        <source>Report did not open</source>
        <translation>报告没有打开</translation>
    </message>
    <message>
        <source>Choose another…</source>
        <translation>另选文件…</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 处</translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation>{count} 处</translation>
    </message>
    <message>
        <source>Did you mean “{query}”? {count}</source>
        <translation>是否要找“{query}”，{count}</translation>
    </message>
    <message>
        <source>Did you mean</source>
        <translation>是否要找</translation>
    </message>
    <message>
        <source>1 of your notes has it</source>
        <translation>笔记中有 1 条</translation>
    </message>
    <message>
        <source>{count} of your notes have it</source>
        <translation>笔记中有 {count} 条</translation>
    </message>
    <message>
        <source>Each part is found by itself, but no section has them all.</source>
        <translation>各项单独都能找到，但没有一节同时具备。</translation>
    </message>
</context>
<context>
    <name>ExportCommand</name>
    <message>
        <source>There are no figures to export</source>
        <translation>没有可以导出的数据</translation>
    </message>
    <message>
        <source>Exported {count} figures matching “{query}” to {file}</source>
        <translation>已把筛选“{query}”的 {count} 项数据导出到 {file}</translation>
    </message>
    <message>
        <source>Exported all {count} figures to {file}</source>
        <translation>已把全部 {count} 项数据导出到 {file}</translation>
    </message>
    <message>
        <source>{title} figures</source>
        <translation>{title} 数据</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Excel workbook (*.xlsx)</source>
        <translation>Excel 工作簿 (*.xlsx)</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Export the figures matching “{query}”</source>
        <translation>导出筛选“{query}”的数据</translation>
    </message>
    <message>
        <source>Export all figures of the report</source>
        <translation>导出报告的全部数据</translation>
    </message>
    <message>
        <source>Export figures</source>
        <translation>导出数据</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>另选位置…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>FigureBatches</name>
    <message>
        <source>Previous</source>
        <translation>上一批</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>下一批</translation>
    </message>
    <message>
        <source>Figures {first} to {last} of {total}</source>
        <translation>第 {first}–{last} 处，共 {total} 处</translation>
    </message>
</context>
<context>
    <name>FigureCopy</name>
    <message>
        <source>Copy this figure</source>
        <translation>复制这项数据</translation>
    </message>
</context>
<context>
    <name>FigureForm</name>
    <message>
        <source>Show in overview</source>
        <translation>放入总览</translation>
    </message>
    <message>
        <source>Show computed change</source>
        <translation>显示推算的变化量</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>From</source>
        <translation>起值</translation>
    </message>
    <message>
        <source>To</source>
        <translation>止值</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>单位</translation>
    </message>
    <message>
        <source>Qualifier</source>
        <translation>限定语</translation>
    </message>
    <message>
        <source>Period</source>
        <translation>时期</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>位次</translation>
    </message>
    <message>
        <source>Not stated</source>
        <translation>原文未写明</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>数值</translation>
    </message>
</context>
<context>
    <name>FigureList</name>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>FigurePage</name>
    <message>
        <source>Sentence</source>
        <translation>原句</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Position changed; check again</source>
        <translation>位置已变，请重新校核</translation>
    </message>
    <message>
        <source>The value is written in words; compare it with the sentence</source>
        <translation>数值以文字写成，请与原句对照</translation>
    </message>
    <message>
        <source>Value agrees with sentence</source>
        <translation>数值与原句一致</translation>
    </message>
    <message>
        <source>Value differs from sentence</source>
        <translation>数值与原句不一致</translation>
    </message>
</context>
<context>
    <name>FiguresPanel</name>
    <message>
        <source>Mark doubtful</source>
        <translation>标为有疑</translation>
    </message>
    <message>
        <source>Restore automatic</source>
        <translation>恢复自动提取</translation>
    </message>
    <message>
        <source>No figures were found</source>
        <translation>没有找到数据</translation>
    </message>
    <message>
        <source>No longer doubtful</source>
        <translation>取消有疑</translation>
    </message>
</context>
<context>
    <name>FileRow</name>
    <message>
        <source>Check…</source>
        <translation>核对…</translation>
    </message>
    <message>
        <source>Checked by you: </source>
        <translation>已核对：</translation>
    </message>
    <message>
        <source>; {count} remarks</source>
        <translation>；{count} 处提示</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>Search text, headings and figures</source>
        <translation>查找正文、标题与数据</translation>
    </message>
    <message>
        <source>Earlier searches</source>
        <translation>查过的词</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Clear filter</source>
        <translation>清除筛选</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>Hit {current} of {total}</source>
        <translation>第 {current} 处，共 {total} 处</translation>
    </message>
    <message>
        <source>Search opens after reading</source>
        <translation>读取报告后可查找</translation>
    </message>
    <message>
        <source>What can be typed here</source>
        <translation>这里可以怎样输入</translation>
    </message>
    <message>
        <source>1 section</source>
        <translation>1 节</translation>
    </message>
    <message>
        <source>{count} sections</source>
        <translation>{count} 节</translation>
    </message>
</context>
<context>
    <name>FirstHints</name>
    <message>
        <source>Type a word: sections, text and figures are filtered together. Pinyin will do, too.</source>
        <translation>输入一个词，章节、正文和数据一起筛选；打拼音也行。</translation>
    </message>
    <message>
        <source>Click a figure to see its sentence.</source>
        <translation>点一项数据，正文滚到它的原句。</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>知道了</translation>
    </message>
</context>
<context>
    <name>Found</name>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>{chapters} chapters, {sections} sections, {figures} figures, {length}</source>
        <translation>{chapters} 章 {sections} 节，{figures} 项数据，{length}</translation>
    </message>
    <message>
        <source>{count} numbers are missing in the file and were supplied</source>
        <translation>序号补出 {count} 处：原文缺失，依次补出，显示在方括号里</translation>
    </message>
    <message>
        <source>No headings were found; choose a line at the left and press Enter to make it one</source>
        <translation>没有找到标题；可在左侧选中一行，按 Enter 设为标题</translation>
    </message>
    <message>
        <source>No figures were found</source>
        <translation>没有找到数据</translation>
    </message>
    <message>
        <source>about {thousands} characters</source>
        <translation>约 {wan} 万字</translation>
    </message>
    <message>
        <source>{chapters} chapters, {figures} figures, {length}</source>
        <translation>{chapters} 章，{figures} 项数据，{length}</translation>
    </message>
</context>
<context>
    <name>FoundLine</name>
    <message>
        <source>And {count} more remarks</source>
        <translation>另有 {count} 处提示</translation>
    </message>
</context>
<context>
    <name>HelpDialog</name>
    <message>
        <source>Help and shortcuts</source>
        <translation>帮助与快捷键</translation>
    </message>
    <message>
        <source>Search the help</source>
        <translation>查找帮助</translation>
    </message>
    <message>
        <source>Previous hit</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next hit</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Topics</source>
        <translation>题目</translation>
    </message>
    <message>
        <source>{topic}, {count} hits</source>
        <translation>{topic}，{count} 处</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>Hit {current} of {total}</source>
        <translation>第 {current} 处，共 {total} 处</translation>
    </message>
</context>
<context>
    <name>HistoryNames</name>
    <message>
        <source>{way}: {place}</source>
        <translation>{way}：{place}</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
</context>
<context>
    <name>ImportDesk</name>
    <message>
        <source>Import</source>
        <translation>导入报告</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>核对完毕</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Your changes are not kept yet. Press Esc once more to give them up.</source>
        <translation>改动尚未保存；再按一次 Esc 放弃。</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Report details</source>
        <translation>报告信息</translation>
    </message>
    <message>
        <source>From the file {name}</source>
        <translation>来自文件 {name}</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发布单位</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
</context>
<context>
    <name>LeftPanel</name>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
</context>
<context>
    <name>Library</name>
    <message>
        <source>Take off the list</source>
        <translation>从列表移除</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save a copy…</source>
        <translation>另存一份…</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>在文件夹中显示</translation>
    </message>
    <message>
        <source>About this briefing</source>
        <translation>报告信息</translation>
    </message>
    <message>
        <source>Find the file…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>To bin…</source>
        <translation>移到回收站…</translation>
    </message>
</context>
<context>
    <name>LibraryDesk</name>
    <message>
        <source>“{title}”, read last, is not where it was; the bundled report was opened</source>
        <translation>上次的简报“{title}”不在原处，已打开自带的报告</translation>
    </message>
</context>
<context>
    <name>LibraryFiles</name>
    <message>
        <source>Saved a copy as {file}</source>
        <translation>已另存为 {file}</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>另存一份</translation>
    </message>
    <message>
        <source>Briefings (*.briefing)</source>
        <translation>简报 (*.briefing)</translation>
    </message>
    <message>
        <source>“{title}” goes to the recycle bin. Its source, copies elsewhere, and your notes and checks stay.</source>
        <translation>“{title}”将移到回收站。原文件、另存的副本、您的笔记和校核都会保留。</translation>
    </message>
    <message>
        <source>Move to the recycle bin</source>
        <translation>移到回收站</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Where is “{title}” now?</source>
        <translation>“{title}”现在在哪里</translation>
    </message>
    <message>
        <source>About this briefing</source>
        <translation>报告信息</translation>
    </message>
    <message>
        <source>{name}: {value}</source>
        <translation>{name}：{value}</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>简报库</translation>
    </message>
    <message>
        <source>“{title}” is in the recycle bin now</source>
        <translation>“{title}”已移到回收站</translation>
    </message>
    <message>
        <source>“{title}” could not be moved to the recycle bin and stays where it is. To delete it all the same, choose “Show in folder” and delete the file there.</source>
        <translation>“{title}”无法移到回收站，仍保留在原处。确要删除，请用“在文件夹中显示”找到这个文件，在那里删除。</translation>
    </message>
</context>
<context>
    <name>LibraryPage</name>
    <message>
        <source>Library</source>
        <translation>简报库</translation>
    </message>
    <message>
        <source>Open or import…</source>
        <translation>打开或导入…</translation>
    </message>
    <message>
        <source>Back to the report</source>
        <translation>返回报告</translation>
    </message>
</context>
<context>
    <name>LibraryView</name>
    <message>
        <source>Briefings</source>
        <translation>简报</translation>
    </message>
</context>
<context>
    <name>LibraryWords</name>
    <message>
        <source>Opened lately</source>
        <translation>最近打开的文件</translation>
    </message>
    <message>
        <source>Imported briefings</source>
        <translation>导入的简报</translation>
    </message>
    <message>
        <source>Bundled report</source>
        <translation>自带报告</translation>
    </message>
    <message>
        <source>Drop a report on the window, or press Ctrl+O: what you import is listed here.</source>
        <translation>把报告文件拖到窗口里，或按 Ctrl+O 选择文件，导入的简报会列在这里。</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}年</translation>
    </message>
    <message>
        <source>The file was moved or renamed</source>
        <translation>文件已被移走或改名</translation>
    </message>
    <message>
        <source>{year}-{month}-{day}</source>
        <translation>{year}年{month}月{day}日</translation>
    </message>
    <message>
        <source>today at {time}</source>
        <translation>今天 {time} </translation>
    </message>
    <message>
        <source>Opened {day}</source>
        <translation>{day}打开</translation>
    </message>
    <message>
        <source>Imported {day}</source>
        <translation>{day}导入</translation>
    </message>
    <message>
        <source>Comes with this application</source>
        <translation>随软件自带</translation>
    </message>
    <message>
        <source>being read</source>
        <translation>正在阅览</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>标题</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>发布单位</translation>
    </message>
    <message>
        <source>Year</source>
        <translation>年度</translation>
    </message>
    <message>
        <source>Holds</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Made from</source>
        <translation>原文件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>{figures} figures</source>
        <translation>{figures} 项数据</translation>
    </message>
    <message>
        <source>{count} characters</source>
        <translation>{count} 字</translation>
    </message>
    <message>
        <source>about {thousands} thousand characters</source>
        <translation>约 {wan} 万字</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>The language changes at the next start</source>
        <translation>下次启动时更换语言</translation>
    </message>
    <message>
        <source>Back at hit 1</source>
        <translation>已回到第 1 处</translation>
    </message>
    <message>
        <source>At the last hit</source>
        <translation>已到最后一处</translation>
    </message>
    <message>
        <source>Briefing Viewer</source>
        <translation>简报阅览</translation>
    </message>
</context>
<context>
    <name>MeetingWindow</name>
    <message>
        <source>Meeting mode</source>
        <translation>会议展示</translation>
    </message>
    <message>
        <source>Black screen</source>
        <translation>黑屏</translation>
    </message>
</context>
<context>
    <name>NoteExport</name>
    <message>
        <source>Exported {count} notes to {file}</source>
        <translation>已导出 {count} 条笔记到 {file}</translation>
    </message>
    <message>
        <source>{title} notes</source>
        <translation>{title} 阅读笔记</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word 文档 (*.docx)</translation>
    </message>
    <message>
        <source>Markdown files (*.md)</source>
        <translation>Markdown 文本 (*.md)</translation>
    </message>
    <message>
        <source>Export notes</source>
        <translation>导出笔记</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>另选位置…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>NotePanel</name>
    <message>
        <source>Remove</source>
        <comment>a note</comment>
        <translation>删除</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Write a note</source>
        <translation>写批注</translation>
    </message>
    <message>
        <source>Note on “{words}”</source>
        <translation>对“{words}”的批注</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Not saved</source>
        <translation>未能保存</translation>
    </message>
</context>
<context>
    <name>NoteRescue</name>
    <message>
        <source>The note could not be saved; its words are on the clipboard</source>
        <translation>笔记未能保存，内容已放到剪贴板</translation>
    </message>
    <message>
        <source>Note not saved</source>
        <translation>笔记未保存</translation>
    </message>
    <message>
        <source>The note being written could not be saved. If the window closes now, its words are gone.</source>
        <translation>正在写的笔记未能保存。现在关闭窗口，内容将丢失。</translation>
    </message>
    <message>
        <source>Back to the note</source>
        <translation>返回笔记</translation>
    </message>
    <message>
        <source>Close without saving</source>
        <translation>不保存，关闭</translation>
    </message>
</context>
<context>
    <name>NoteRowDelegate</name>
    <message>
        <source>Passage has moved</source>
        <translation>位置已变</translation>
    </message>
</context>
<context>
    <name>NoteWiring</name>
    <message>
        <source>Marked</source>
        <translation>已标记</translation>
    </message>
    <message>
        <source>This passage is no longer where it was marked; the note stays in the list</source>
        <translation>这段文字已不在原来的位置；笔记仍留在列表里</translation>
    </message>
    <message>
        <source>Removed; Ctrl+Z brings it back</source>
        <translation>已删除，按 Ctrl+Z 恢复</translation>
    </message>
    <message>
        <source>Brought back</source>
        <translation>已恢复</translation>
    </message>
    <message>
        <source>There is no section here to bookmark</source>
        <translation>这里没有可加书签的章节</translation>
    </message>
    <message>
        <source>Bookmark set</source>
        <translation>已加书签</translation>
    </message>
    <message>
        <source>Select words in the text first (Shift with arrows), or go to a figure with Tab</source>
        <translation>请先选中正文里的文字（键盘可用 Shift+方向键），或用 Tab 走到一项数据</translation>
    </message>
    <message>
        <source>Arrows move, with Shift they select; Ctrl+M marks, Ctrl+Shift+M adds a note; Esc ends</source>
        <translation>方向键移动，按住 Shift 选择；Ctrl+M 标记，Ctrl+Shift+M 写批注，Esc 结束</translation>
    </message>
</context>
<context>
    <name>NotesModel</name>
    <message>
        <source>Marked</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>批注</translation>
    </message>
    <message>
        <source>Bookmark</source>
        <translation>书签</translation>
    </message>
    <message>
        <source>Passage has moved</source>
        <translation>位置已变</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>NotesPane</name>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>F2 edits, Del removes</source>
        <translation>F2 改批注，Del 删除</translation>
    </message>
    <message>
        <source>{count} items</source>
        <comment>notes</comment>
        <translation>{count} 条</translation>
    </message>
    <message>
        <source>Show in the text</source>
        <translation>看原文</translation>
    </message>
    <message>
        <source>Edit note…</source>
        <translation>改批注…</translation>
    </message>
    <message>
        <source>Copy note, passage and place</source>
        <translation>复制批注、原文和出处</translation>
    </message>
    <message>
        <source>Remove</source>
        <comment>a note</comment>
        <translation>删除</translation>
    </message>
    <message>
        <source>Bring back the note removed</source>
        <translation>恢复删除的笔记</translation>
    </message>
    <message>
        <source>Export notes…</source>
        <translation>导出笔记…</translation>
    </message>
    <message>
        <source>Note copied</source>
        <translation>已复制笔记</translation>
    </message>
    <message>
        <source>No notes yet.
Select words in the text: Ctrl+M marks them, Ctrl+Shift+M adds a note.
Ctrl+B bookmarks the section.</source>
        <translation>还没有笔记。
选中正文里的文字，按 Ctrl+M 标记，按 Ctrl+Shift+M 写批注。
按 Ctrl+B 给本节加书签。</translation>
    </message>
    <message>
        <source>No matching notes</source>
        <translation>没有匹配的笔记</translation>
    </message>
    <message>
        <source>{found} of {count}</source>
        <comment>notes</comment>
        <translation>{found} / {count} 条</translation>
    </message>
</context>
<context>
    <name>NumberPanel</name>
    <message>
        <source>Number of a paragraph, section or chapter</source>
        <translation>段、节或章的编号</translation>
    </message>
    <message>
        <source>Go to number</source>
        <translation>按编号前往</translation>
    </message>
    <message>
        <source>⚠ There is no such number here</source>
        <translation>⚠ 这里没有这个编号</translation>
    </message>
    <message>
        <source>Such as 三2.2, 3.2.2 or 三(二)二; 3.2 is a section</source>
        <translation>如 三2.2、3.2.2、三(二)二；3.2 是一节</translation>
    </message>
</context>
<context>
    <name>OutlineAmount</name>
    <message>
        <source>{chapters} chapters, {sections} sections</source>
        <translation>{chapters} 章 {sections} 节</translation>
    </message>
    <message>
        <source>{chapters} chapters</source>
        <translation>{chapters} 章</translation>
    </message>
</context>
<context>
    <name>OutlineFace</name>
    <message>
        <source>Title of the heading</source>
        <translation>标题</translation>
    </message>
</context>
<context>
    <name>OutlineModel</name>
    <message>
        <source>level {level}</source>
        <translation>第 {level} 级</translation>
    </message>
    <message>
        <source>number supplied</source>
        <translation>序号补出</translation>
    </message>
    <message>
        <source>changed by hand</source>
        <translation>已改动</translation>
    </message>
    <message>
        <source>{count} figures</source>
        <translation>{count} 项数据</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>OutlinePanel</name>
    <message>
        <source>Points in paragraphs</source>
        <translation>段内要点</translation>
    </message>
    <message>
        <source>Level up</source>
        <translation>升一级</translation>
    </message>
    <message>
        <source>Level down</source>
        <translation>降一级</translation>
    </message>
    <message>
        <source>Not a heading</source>
        <translation>不是标题</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>As recognised</source>
        <translation>恢复自动识别</translation>
    </message>
    <message>
        <source>Take back every change of the outline</source>
        <translation>取消对章节的全部改动</translation>
    </message>
</context>
<context>
    <name>OutlineView</name>
    <message>
        <source>Outline</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>One level up</source>
        <translation>升一级</translation>
    </message>
    <message>
        <source>One level down</source>
        <translation>降一级</translation>
    </message>
    <message>
        <source>Level {level}</source>
        <translation>设为第 {level} 级</translation>
    </message>
    <message>
        <source>Not a heading</source>
        <translation>不是标题</translation>
    </message>
    <message>
        <source>Change the title…</source>
        <translation>改标题…</translation>
    </message>
    <message>
        <source>Title as in the text</source>
        <translation>恢复原文标题</translation>
    </message>
</context>
<context>
    <name>Outputs</name>
    <message>
        <source>Export PDF</source>
        <translation>导出 PDF</translation>
    </message>
    <message>
        <source>Export Word</source>
        <translation>导出 Word</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF 文件 (*.pdf)</translation>
    </message>
    <message>
        <source>Word files (*.docx)</source>
        <translation>Word 文件 (*.docx)</translation>
    </message>
    <message>
        <source>Exporting PDF, page {page}…</source>
        <translation>正在导出 PDF，已到第 {page} 页…</translation>
    </message>
    <message>
        <source>Exporting Word…</source>
        <translation>正在导出 Word…</translation>
    </message>
    <message>
        <source>Printing, page {page}…</source>
        <translation>正在送往打印机，已到第 {page} 页…</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>Continue reading</source>
        <translation>继续阅读</translation>
    </message>
    <message>
        <source>Start reading</source>
        <translation>开始阅读</translation>
    </message>
    <message>
        <source>{year}</source>
        <translation>{year}年度</translation>
    </message>
    <message>
        <source>{figures} figures</source>
        <translation>{figures} 项数据</translation>
    </message>
    <message>
        <source>about {hundreds} characters</source>
        <translation>约 {hundreds} 字</translation>
    </message>
    <message>
        <source>about {thousands} thousand characters</source>
        <translation>约 {wan} 万字</translation>
    </message>
    <message>
        <source>{sections} sections, {figures} figures</source>
        <translation>{sections} 节，{figures} 项数据</translation>
    </message>
    <message>
        <source>{sections} sections</source>
        <translation>{sections} 节</translation>
    </message>
    <message>
        <source>Whole text</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>No figures in this report</source>
        <translation>本报告无数据</translation>
    </message>
    <message>
        <source>No figures in this chapter</source>
        <translation>本章无数据</translation>
    </message>
</context>
<context>
    <name>OverviewHead</name>
    <message>
        <source>Library</source>
        <translation>简报库</translation>
    </message>
    <message>
        <source>Other briefings</source>
        <translation>其他简报</translation>
    </message>
</context>
<context>
    <name>OverviewRow</name>
    <message>
        <source>Remove bookmark</source>
        <translation>取消书签</translation>
    </message>
    <message>
        <source>Bookmark this section</source>
        <translation>本节加书签</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>有书签</translation>
    </message>
</context>
<context>
    <name>PageBox</name>
    <message>
        <source>Page</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>Type a page number and press Enter</source>
        <translation>输入页码，按 Enter 转到该页</translation>
    </message>
</context>
<context>
    <name>PageNote</name>
    <message>
        <source>header “{words}”</source>
        <translation>页眉“{words}”</translation>
    </message>
    <message>
        <source>watermark “{words}”</source>
        <translation>水印“{words}”</translation>
    </message>
    <message>
        <source>Kept from the last time: {words}.</source>
        <translation>{words}沿用上次所填。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>The title is in Song bold, in place of XiaoBiaoSong.</source>
        <translation>标题以宋体粗体代小标宋。</translation>
    </message>
    <message>
        <source>FangSong</source>
        <translation>仿宋</translation>
    </message>
    <message>
        <source>Kai</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Song</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Hei</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>No face has {characters}: there may be empty boxes on the paper.</source>
        <translation>各字体都缺 {characters}，纸上可能印成空框。</translation>
    </message>
    <message>
        <source>{face} lacks {characters}; {by} draws them.</source>
        <translation>{face}缺 {characters}，以{by}排印。</translation>
    </message>
    <message>
        <source>{characters} and others</source>
        <translation>{characters} 等</translation>
    </message>
    <message>
        <source>Text: Fandol FangSong; Kai: LXGW WenKai; Hei and Song: Noto. All come with this application.</source>
        <translation>正文仿宋用 Fandol 仿宋，楷体用霞鹜文楷，黑体、宋体用思源字体，均随本软件提供。</translation>
    </message>
    <message>
        <source>the face for rare characters</source>
        <translation>罕用字字体</translation>
    </message>
    <message>
        <source>a font of this computer</source>
        <translation>本机字体</translation>
    </message>
</context>
<context>
    <name>Pages</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>Library</source>
        <translation>简报库</translation>
    </message>
</context>
<context>
    <name>PaletteModel</name>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
</context>
<context>
    <name>PalettePanel</name>
    <message>
        <source>Commands, sections and figures, by name or pinyin</source>
        <translation>命令、章节、数据的名称或拼音</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令与跳转</translation>
    </message>
    <message>
        <source>Nothing of that name</source>
        <translation>没有这个名称的命令、章节或数据</translation>
    </message>
    <message>
        <source>↑↓ choose   Tab next group   Enter go   Esc close</source>
        <translation>↑↓ 选择&#x3000;Tab 下一组&#x3000;Enter 前往&#x3000;Esc 关闭</translation>
    </message>
    <message>
        <source>Commands, sections and figures</source>
        <translation>命令、章节与数据</translation>
    </message>
</context>
<context>
    <name>PaletteRow</name>
    <message>
        <source>pinyin</source>
        <translation>拼音</translation>
    </message>
</context>
<context>
    <name>PickModel</name>
    <message>
        <source>{row}, partly checked</source>
        <translation>{row}，部分选中</translation>
    </message>
</context>
<context>
    <name>PickTree</name>
    <message>
        <source>Picked sections</source>
        <translation>自选章节</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
    <message>
        <source>Uncheck all sections</source>
        <translation>取消所有勾选</translation>
    </message>
    <message>
        <source>Sections to print</source>
        <translation>要打印的章节</translation>
    </message>
    <message>
        <source>{count} sections</source>
        <translation>{count} 节</translation>
    </message>
</context>
<context>
    <name>PreviewHead</name>
    <message>
        <source>Previous page</source>
        <translation>上一页</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>下一页</translation>
    </message>
    <message>
        <source>One</source>
        <translation>单页</translation>
    </message>
    <message>
        <source>Two up</source>
        <translation>双页</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>整页</translation>
    </message>
    <message>
        <source>{count} pages, A4 portrait</source>
        <translation>共 {count} 页，A4 纵向</translation>
    </message>
    <message>
        <source>Smaller</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>页宽</translation>
    </message>
    <message>
        <source>{count} pages set…</source>
        <translation>已排 {count} 页…</translation>
    </message>
</context>
<context>
    <name>PreviewSide</name>
    <message>
        <source>Preview, pages {first} to {last} of {count}</source>
        <translation>预览，第 {first} 至 {last} 页，共 {count} 页</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>预览</translation>
    </message>
</context>
<context>
    <name>PrintButtons</name>
    <message>
        <source>Export PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
    <message>
        <source>Word…</source>
        <translation>Word…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Print</source>
        <translation>打印</translation>
    </message>
    <message>
        <source>Export Word</source>
        <translation>导出 Word</translation>
    </message>
</context>
<context>
    <name>PrintDialog</name>
    <message>
        <source>Export PDF…</source>
        <translation>导出 PDF…</translation>
    </message>
    <message>
        <source>Print brief — {title}</source>
        <translation>打印简报 — {title}</translation>
    </message>
    <message>
        <source>Nothing to print: choose key figures or text.</source>
        <translation>没有可打印的内容，请选关键数据表或正文。</translation>
    </message>
    <message>
        <source>Choose another place…</source>
        <translation>另选位置…</translation>
    </message>
    <message>
        <source>Nothing to print: check the sections to print.</source>
        <translation>没有可打印的内容，请勾选要打印的章节。</translation>
    </message>
    <message>
        <source>Cancelled; nothing was left behind.</source>
        <translation>已取消，没有留下文件。</translation>
    </message>
</context>
<context>
    <name>PrintNotice</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
</context>
<context>
    <name>PrinterGroup</name>
    <message>
        <source>Two-sided</source>
        <translation>双面打印</translation>
    </message>
    <message>
        <source>All, or such as 1-3,5</source>
        <translation>全部，或写 1-3,5</translation>
    </message>
    <message>
        <source>Printer</source>
        <translation>打印机</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>份数</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页码</translation>
    </message>
    <message>
        <source>No printer; export a PDF instead.</source>
        <translation>没有可用的打印机，可导出 PDF。</translation>
    </message>
</context>
<context>
    <name>ProgressPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Reading {name}…</source>
        <translation>正在读取 {name}…</translation>
    </message>
    <message>
        <source>{at}/{of} {name}</source>
        <translation>{at}/{of} {name}</translation>
    </message>
    <message>
        <source>{count} sections read, extracting figures</source>
        <translation>已读入 {count} 节，正在摘取数据</translation>
    </message>
    <message>
        <source>{count} figures found, saving</source>
        <translation>已摘取 {count} 项数据，正在整理</translation>
    </message>
    <message>
        <source>Preparing the check page</source>
        <translation>正在准备核对页</translation>
    </message>
    <message>
        <source>Reading the text and its outline</source>
        <translation>正在读取文字和章节</translation>
    </message>
    <message>
        <source>{words}, {seconds} s</source>
        <translation>{words}，已用 {seconds} 秒</translation>
    </message>
</context>
<context>
    <name>QAbstractFileIconProvider</name>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Drive</source>
        <translation>驱动器</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Left</source>
        <translation>←</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>→</translation>
    </message>
    <message>
        <source>Up</source>
        <translation>↑</translation>
    </message>
    <message>
        <source>Down</source>
        <translation>↓</translation>
    </message>
</context>
<context>
    <name>QueryHelp</name>
    <message>
        <source>What can be typed here</source>
        <translation>这里可以怎样输入</translation>
    </message>
    <message>
        <source>funds</source>
        <translation>资金</translation>
    </message>
    <message>
        <source>projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>figures:</source>
        <translation>数：</translation>
    </message>
    <message>
        <source>chapter:</source>
        <translation>章：</translation>
    </message>
    <message>
        <source>all words in one section</source>
        <translation>几个词都在同一节里</translation>
    </message>
    <message>
        <source>exactly so, blanks inside kept</source>
        <translation>照原样连着，空格也算</translation>
    </message>
    <message>
        <source>sections without the second word</source>
        <translation>不含后一个词的节</translation>
    </message>
    <message>
        <source>figures named or measured so</source>
        <translation>名称、数值或单位含这个词的数据</translation>
    </message>
    <message>
        <source>figures larger than this; also with words</source>
        <translation>大于它的数据；可与词连用</translation>
    </message>
    <message>
        <source>at least, with a unit; also &lt;, &lt;=, =</source>
        <translation>不小于它，可带单位；也可用 &lt;、&lt;=、=</translation>
    </message>
    <message>
        <source>from one to the other</source>
        <translation>两数之间的数据</translation>
    </message>
    <message>
        <source>pinyin, in full or by initials</source>
        <translation>拼音，全拼或首字母</translation>
    </message>
    <message>
        <source>in chapter {number}; section:3 for a section</source>
        <translation>只看第 {number} 章；节：3 只看第 3 节</translation>
    </message>
</context>
<context>
    <name>RangeGroup</name>
    <message>
        <source>Range</source>
        <translation>范围</translation>
    </message>
    <message>
        <source>Point: {title}</source>
        <translation>本段：{title}</translation>
    </message>
    <message>
        <source>Section: {title}</source>
        <translation>本节：{title}</translation>
    </message>
    <message>
        <source>Chapter: {title}</source>
        <translation>本章：{title}</translation>
    </message>
    <message>
        <source>Filtered sections</source>
        <translation>筛选结果</translation>
    </message>
    <message>
        <source>Whole report</source>
        <translation>全文</translation>
    </message>
    <message>
        <source>Picked sections</source>
        <translation>自选章节</translation>
    </message>
    <message>
        <source>{count} sections</source>
        <translation>{count} 节</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>本节</translation>
    </message>
    <message>
        <source>No section</source>
        <translation>不在某节内</translation>
    </message>
    <message>
        <source>Chapter</source>
        <translation>本章</translation>
    </message>
    <message>
        <source>No chapter</source>
        <translation>不在某章内</translation>
    </message>
    <message>
        <source>No filter</source>
        <translation>未筛选</translation>
    </message>
</context>
<context>
    <name>ReadingHead</name>
    <message>
        <source>Previous section</source>
        <translation>上一节</translation>
    </message>
    <message>
        <source>Next section</source>
        <translation>下一节</translation>
    </message>
    <message>
        <source>Matching sections only</source>
        <translation>只看命中章节</translation>
    </message>
    <message>
        <source>Clear filter “{query}”</source>
        <translation>清除筛选“{query}”</translation>
    </message>
    <message>
        <source>1 section</source>
        <translation>1 节</translation>
    </message>
    <message>
        <source>1 hit</source>
        <translation>1 处</translation>
    </message>
    <message>
        <source>1 figure</source>
        <translation>1 项数据</translation>
    </message>
    <message>
        <source>{count} sections</source>
        <translation>{count} 节</translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation>{count} 处</translation>
    </message>
    <message>
        <source>{count} figures</source>
        <translation>{count} 项数据</translation>
    </message>
    <message>
        <source>{sections}, {hits}, {figures}</source>
        <translation>{sections}，{hits}，{figures}</translation>
    </message>
    <message>
        <source>{sections}, {figures}</source>
        <translation>{sections}，{figures}</translation>
    </message>
    <message>
        <source>{count} notes</source>
        <translation>{count} 条笔记</translation>
    </message>
    <message>
        <source>{report}, {notes}</source>
        <translation>{report}，{notes}</translation>
    </message>
</context>
<context>
    <name>ReadingPanel</name>
    <message>
        <source>Reading settings</source>
        <translation>阅读设置</translation>
    </message>
    <message>
        <source>Song</source>
        <translation>宋体</translation>
    </message>
    <message>
        <source>Kai</source>
        <translation>楷体</translation>
    </message>
    <message>
        <source>Hei</source>
        <translation>黑体</translation>
    </message>
    <message>
        <source>Fang</source>
        <translation>仿宋</translation>
    </message>
    <message>
        <source>Face</source>
        <translation>字体</translation>
    </message>
    <message>
        <source>Narrow</source>
        <translation>窄</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>measure</comment>
        <translation>中</translation>
    </message>
    <message>
        <source>Wide</source>
        <translation>宽</translation>
    </message>
    <message>
        <source>Measure</source>
        <translation>行宽</translation>
    </message>
    <message>
        <source>Tight</source>
        <translation>紧</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>leading</comment>
        <translation>中</translation>
    </message>
    <message>
        <source>Loose</source>
        <translation>松</translation>
    </message>
    <message>
        <source>Leading</source>
        <translation>行距</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>字号</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>White</source>
        <translation>白纸</translation>
    </message>
    <message>
        <source>Warm</source>
        <translation>暖纸</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>纸色</translation>
    </message>
    <message>
        <source>Usual</source>
        <comment>contrast</comment>
        <translation>普通</translation>
    </message>
    <message>
        <source>High</source>
        <translation>高对比</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
</context>
<context>
    <name>ReportOpener</name>
    <message>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Reports and briefings ({known});;All files (*)</source>
        <translation>报告和简报 ({known});;所有文件 (*)</translation>
    </message>
    <message>
        <source>{count} reports imported</source>
        <translation>已导入 {count} 份报告</translation>
    </message>
    <message>
        <source>“{name}” will be opened after this import</source>
        <translation>“{name}”将在这次导入之后打开</translation>
    </message>
    <message>
        <source>{count} files will be opened after this import</source>
        <translation>{count} 个文件将在这次导入之后打开</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Earlier searches</source>
        <translation>查过的词</translation>
    </message>
</context>
<context>
    <name>SecondHead</name>
    <message>
        <source>Close this column</source>
        <translation>关闭这一栏</translation>
    </message>
</context>
<context>
    <name>SectionModel</name>
    <message>
        <source>{count} figures</source>
        <translation>{count}项数据</translation>
    </message>
    <message>
        <source>{count} hits</source>
        <translation>{count}处命中</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>section {number}</source>
        <translation>第{number}节</translation>
    </message>
    <message>
        <source>{chapter} {section}</source>
        <translation>{chapter}{section}</translation>
    </message>
    <message>
        <source>Chapter {number}</source>
        <translation>第{number}章</translation>
    </message>
    <message>
        <source>bookmarked</source>
        <translation>有书签</translation>
    </message>
</context>
<context>
    <name>SectionRow</name>
    <message>
        <source>Number missing in the source; supplied in order</source>
        <translation>此序号原文缺失，依次补出</translation>
    </message>
</context>
<context>
    <name>SectionTree</name>
    <message>
        <source>No matching sections</source>
        <translation>没有匹配的章节</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>章节</translation>
    </message>
    <message>
        <source>Hits</source>
        <translation>命中</translation>
    </message>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>{count} others hidden</source>
        <translation>其余 {count} 个章节已隐去</translation>
    </message>
</context>
<context>
    <name>SectionView</name>
    <message>
        <source>Expand all</source>
        <translation>全部展开</translation>
    </message>
    <message>
        <source>Collapse all</source>
        <translation>全部收起</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>取消书签</translation>
    </message>
    <message>
        <source>Bookmark this section</source>
        <translation>本节加书签</translation>
    </message>
</context>
<context>
    <name>SelectionBar</name>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Add note…</source>
        <translation>批注…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>Show</name>
    <message>
        <source>Space: on   ←: back   F: figures   B: black   Esc: leave</source>
        <translation>空格 下一屏&#x3000;← 上一屏&#x3000;F 数据&#x3000;B 黑屏&#x3000;Esc 退出</translation>
    </message>
    <message>
        <source>Figure {part}</source>
        <translation>数据 {part}</translation>
    </message>
    <message>
        <source>Screen {part}</source>
        <translation>第 {part} 屏</translation>
    </message>
    <message>
        <source>Section {at} of {total}</source>
        <translation>第 {at} 节，共 {total} 节</translation>
    </message>
</context>
<context>
    <name>SidePanel</name>
    <message>
        <source>Figures</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>笔记</translation>
    </message>
</context>
<context>
    <name>SourceSentence</name>
    <message>
        <source>Sentence</source>
        <translation>原句</translation>
    </message>
</context>
<context>
    <name>SourceView</name>
    <message>
        <source>Source text</source>
        <translation>原文</translation>
    </message>
    <message>
        <source>Make it a heading of level {level}</source>
        <translation>设为第 {level} 级标题</translation>
    </message>
    <message>
        <source>Not a heading</source>
        <translation>不是标题</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Size {size}</source>
        <translation>字号 {size}</translation>
    </message>
    <message>
        <source>{count} figures</source>
        <translation>{count} 项数据</translation>
    </message>
    <message>
        <source>{count} numbers supplied</source>
        <translation>序号补出 {count} 处</translation>
    </message>
    <message>
        <source>Filter: {query}</source>
        <translation>筛选：{query}</translation>
    </message>
    <message>
        <source>Section {at} of {total}</source>
        <translation>第 {at} 节，共 {total} 节</translation>
    </message>
    <message>
        <source>Chapter {at} of {total}</source>
        <translation>第 {at} 章，共 {total} 章</translation>
    </message>
    <message>
        <source>Hit {current} of {total}</source>
        <translation>第 {current} 处，共 {total} 处</translation>
    </message>
    <message>
        <source>No match</source>
        <translation>无匹配</translation>
    </message>
    <message>
        <source>This briefing was changed after its import; compare with the report</source>
        <translation>这份简报在导入以后被改动过，请与原报告核对</translation>
    </message>
    <message>
        <source>Show in folder</source>
        <translation>打开所在文件夹</translation>
    </message>
    <message>
        <source>No input method answers: Chinese can be pasted, not typed</source>
        <translation>输入法没有响应，中文暂时只能粘贴</translation>
    </message>
    <message>
        <source>Opening “{name}”…</source>
        <translation>正在打开“{name}”…</translation>
    </message>
</context>
<context>
    <name>SummaryPage</name>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Import all</source>
        <translation>全部导入</translation>
    </message>
    <message>
        <source>{count} files: {made} can be imported</source>
        <translation>共 {count} 个文件，可导入 {made} 份</translation>
    </message>
    <message>
        <source>{words}, {refused} cannot</source>
        <translation>{words}，{refused} 个不能导入</translation>
    </message>
    <message>
        <source>The files themselves are not changed</source>
        <translation>原文件不会被改动</translation>
    </message>
    <message>
        <source>Saving the briefings…</source>
        <translation>正在存入简报…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>文件</translation>
    </message>
</context>
<context>
    <name>TextNotes</name>
    <message>
        <source>Mark</source>
        <translation>标记</translation>
    </message>
    <message>
        <source>Add note…</source>
        <translation>批注…</translation>
    </message>
    <message>
        <source>Open note…</source>
        <translation>打开批注…</translation>
    </message>
    <message>
        <source>Remove bookmark</source>
        <translation>取消书签</translation>
    </message>
    <message>
        <source>Remove mark</source>
        <translation>取消标记</translation>
    </message>
    <message>
        <source>Remove note</source>
        <translation>删除批注</translation>
    </message>
</context>
<context>
    <name>TextNumbers</name>
    <message>
        <source>— “{title}”, {place}</source>
        <translation>——《{title}》{place}</translation>
    </message>
</context>
<context>
    <name>TextPane</name>
    <message>
        <source>1 section hidden here</source>
        <translation>此处隐去 1 节</translation>
    </message>
    <message>
        <source>{count} sections hidden here</source>
        <translation>此处隐去 {count} 节</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>hidden sections</comment>
        <translation>展开</translation>
    </message>
</context>
<context>
    <name>TextView</name>
    <message>
        <source>Report text</source>
        <translation>报告正文</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Copy text alone</source>
        <translation>只复制文字</translation>
    </message>
</context>
<context>
    <name>WordsField</name>
    <message>
        <source>Clear</source>
        <translation>清空</translation>
    </message>
</context>
</TS>
