#!/bin/bash
# The steps of check.sh inside a clean root: `deb` installs and purges the package, `folder LIBRARIES…` runs the folder.
set -uo pipefail
mkdir -p /proof/results
failed=0

# step WORDS COMMAND…: one line; what a failing command said follows it.
step() {
    local words=$1 said
    shift
    if said=$("$@" 2>&1); then
        echo "通过 ok        $words${said:+   [$(tail -n 1 <<< "$said" | cut -c1-110)]}"
    else
        echo "失败 FAILED    $words"
        tail -n 12 <<< "$said" | sed 's/^/               /'
        failed=1
    fi
}

user() { runuser -u reader -- env -i HOME=/home/reader PATH=/usr/bin:/bin "$@"; }
apt_install() { apt-get install -qy --no-install-recommends "$@" > /proof/apt.log 2>&1 || { tail -n 5 /proof/apt.log; return 1; }; }
same() { [ "$1" = "$2" ] || { echo "$1, not $2"; return 1; }; }

screen() {  # a display without a screen; its frame buffer is a file
    mkdir -p /proof/frame
    Xvfb :7 -screen 0 1366x768x24 -nolisten tcp -nolisten local -fbdir /proof/frame > /proof/xvfb.log 2>&1 &
    echo $! > /proof/xvfb.pid
    for _ in $(seq 50); do [ -e /tmp/.X11-unix/X7 ] && return 0; sleep 0.1; done
    return 1
}

# window NAME TITLE COMMAND…: the program's window shows the title within 30 s; its picture is kept.
window() {
    local name=$1 title=$2 found
    shift 2
    # shellcheck disable=SC2016  # the inner shell's own words
    user DISPLAY=:7 LANG=C.UTF-8 ${HOME_FOLDER:+HOME=$HOME_FOLDER} \
        sh -c 'echo $$ > /tmp/window.pid; exec "$@"' sh "$@" > "/proof/$name.log" 2>&1 &
    for _ in $(seq 60); do
        found=$(DISPLAY=:7 xwininfo -root -tree | grep -F '"briefing-viewer" "briefing-viewer"' | grep -F "$title")
        [ -n "$found" ] && break
        sleep 0.5
    done
    sleep 3
    cp /proof/frame/Xvfb_screen0 "/proof/results/$name.xwd"
    kill "$(cat /tmp/window.pid)"
    wait $! 2> /dev/null
    [ -n "$found" ] || { tail -n 5 "/proof/$name.log"; DISPLAY=:7 xwininfo -root -tree | head -n 20; return 1; }
    sed 's/^ *//' <<< "$found" | head -n 1
}

# -- the package ---------------------------------------------------------------------------------------------------
no_python() { ! command -v python3; }
self_check() {
    user "$@" --self-check > /proof/results/self-check.txt 2> /proof/self-check.log && tail -n 1 /proof/results/self-check.txt && return
    grep -v '^通过' /proof/results/self-check.txt
    return 1
}
knows_menu() { same "$(xdg-mime query default application/x-briefing)" briefing-viewer.desktop; }
knows_type() { same "$(gio info -a standard::content-type "$1" | sed -n 's/.*content-type: //p')" application/x-briefing; }
import_report() { user briefing-viewer import /proof/报告.txt -o /home/reader/报告.briefing --title 报告 --year 2021; }
find_words() { user briefing-viewer find /home/reader/报告.briefing 停车; }
print_section() { user briefing-viewer brief /home/reader/报告.briefing --section 4.3 --pdf /home/reader/4.3.pdf; }
print_word() { user briefing-viewer brief /home/reader/报告.briefing --section 4.3 --docx /home/reader/4.3.docx; }
print_excel() { user briefing-viewer figures /home/reader/报告.briefing --xlsx /home/reader/数据.xlsx; }

right_fonts() {  # every font in the PDF is one of ours and embedded
    pdffonts /home/reader/4.3.pdf | tee /proof/results/pdffonts.txt | awk 'NR > 2 { n++; if ($0 !~ /Briefing/ || $0 !~ / yes +(yes|no) +yes /) bad = bad $1 " " }
        END { print n " fonts " bad; exit !(n && bad == "") }'
}
right_words() { pdftotext /home/reader/4.3.pdf - | tr -d '\n ' | grep -o '停车' | wc -l | grep -qv '^0$'; }

nothing_left() {
    local left
    left=$(find / -xdev \( -path /proc -o -path /sys -o -path /proof -o -path /tmp -o -path /home -o -path /var/cache \
        -o -path /var/log -o -path /root \) -prune -o -name '*briefing*' -print)
    left+=$(grep -rl briefing /usr/share/mime /usr/share/applications /var/lib/dpkg/status /var/lib/dpkg/info 2> /dev/null)
    [ -z "$left" ] || { echo "$left"; return 1; }
}

check_deb() {
    local data=/opt/briefing-viewer/_internal/data/luohu-2021.briefing
    useradd -m reader
    step "没有 Python（no Python here）" no_python
    step "apt 安装（installs with apt, required packages only）" apt_install /proof/*.deb
    step "自检（--self-check as an ordinary user）" self_check briefing-viewer
    step "检查用的工具（tools of this check）" apt_install xvfb x11-utils xdg-utils libglib2.0-bin poppler-utils \
        shared-mime-info desktop-file-utils
    cp $data /proof/无扩展名
    step "菜单认得文件类型（xdg-mime query default）" knows_menu
    step "扩展名认得类型（gio info, by name）" knows_type $data
    step "内容认得类型（gio info, by its magic）" knows_type /proof/无扩展名
    step "命令行导入报告（import）" import_report
    step "命令行查找（find）" find_words
    step "打印成 PDF（brief --pdf）" print_section
    step "PDF 的字体（fonts embedded, ours only）" right_fonts
    step "PDF 的文字可查找（its text can be found）" right_words
    step "写成 Word（brief --docx）" print_word
    step "写成 Excel（figures --xlsx）" print_excel
    step "虚拟显示（Xvfb）" screen
    step "窗口：内置简报（window on the bundled briefing）" window bundled 2021年罗湖改革报告 briefing-viewer
    step "窗口：指定文件（window on a file）" window file 报告 briefing-viewer /home/reader/报告.briefing
    step "apt 清除（purge）" apt-get purge -qy briefing-viewer
    step "清除后什么也不留（purge leaves nothing）" nothing_left
}

# -- the folder ----------------------------------------------------------------------------------------------------
stick="/media/只读 U盘/briefing-viewer"
read_only() {  # where nothing can be written, from a path with Chinese and a space
    mkdir -p "$stick" && mount --bind /proof/briefing-viewer "$stick" && mount -o remount,bind,ro "$stick"
    ! touch "$stick/x" 2> /dev/null
}
bare() { env -i "$stick/briefing-viewer" --self-check 2> /proof/self-check.log | tee /proof/results/self-check-bare.txt | tail -n 1; }
portable() {  # everything goes to userdata, nothing to the user's home
    local folder="/home/reader/便携 版"
    cp -a /proof/briefing-viewer "$folder" && mkdir "$folder/userdata" && chown -R reader "$folder"
    window portable 2021年罗湖改革报告 "$folder/briefing-viewer" > /dev/null || return 1
    find "$folder/userdata" -type f | grep -q . || { echo "userdata is empty"; return 1; }
    ! find /home/reader/.local -name '*briefing*' 2> /dev/null | grep .
    find "$folder/userdata" -type f -printf '%f '
}
no_home() { HOME_FOLDER=/nonexistent window no-home 2021年罗湖改革报告 "$stick/briefing-viewer"; }

check_folder() {
    useradd -m reader
    step "桌面都有的系统库（the libraries of any desktop）" apt_install "$@" xvfb x11-utils
    step "只读、带中文和空格的路径（a read-only path with Chinese and a space）" read_only
    step "自检，无环境变量（--self-check, env -i）" bare
    step "自检，普通用户（as an ordinary user）" self_check "$stick/briefing-viewer"
    step "虚拟显示（Xvfb）" screen
    step "窗口（window）" window window 2021年罗湖改革报告 "$stick/briefing-viewer"
    step "窗口，没有主目录（window, no home folder）" no_home
    step "便携：只写 userdata（portable: writes to userdata only）" portable
}

what=$1
shift
"check_$what" "$@"
[ ! -e /proof/xvfb.pid ] || kill "$(cat /proof/xvfb.pid)"
exit $failed
