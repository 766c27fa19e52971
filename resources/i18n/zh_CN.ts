<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1">
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
        <source>Copy the figures shown</source>
        <translation>复制所列数据</translation>
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
    <name>HelpDialog</name>
    <message>
        <source>Help and shortcuts</source>
        <translation>帮助与快捷键</translation>
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
</context>
<context>
    <name>ReadingPage</name>
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
    <name>ReportOpener</name>
    <message>
        <source>Open report</source>
        <translation>打开报告</translation>
    </message>
    <message>
        <source>Reports and briefings (*.briefing *.txt *.md *.markdown);;All files (*)</source>
        <translation>报告与简报 (*.briefing *.txt *.md *.markdown);;所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>StatusLine</name>
    <message>
        <source>Size {size}</source>
        <translation>字号 {size}</translation>
    </message>
    <message>
        <source>{chapters} chapters, {sections} sections</source>
        <translation>{chapters} 章 {sections} 节</translation>
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
        <source>Overview</source>
        <translation>总览</translation>
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
</context>
</TS>
