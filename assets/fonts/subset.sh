#!/bin/sh
# subset.sh FOLDER_OF_NOTO_FONTS: writes the cut fonts beside this file.
set -e
here=$(dirname "$0")
text='U+0020-024F,U+0250-0259,U+02B0-02FF,U+0300-036F,U+0370-03FF,U+0400-052F,U+1E00-1EFF,U+2000-206F,U+2070-209F,U+20A0-20BF,U+2100-214F,U+2150-218F,U+2190-21FF,U+2212,U+2215,U+2248,U+2260,U+2264,U+2265,U+FFFD'
code='U+0020-017F,U+0370-03FF,U+0400-045F,U+2010-2027,U+2030-203A,U+20AC,U+2190-2193,U+2212,U+2500-257F,U+FFFD'
for font in NotoSans-Regular NotoSans-Bold; do
    pyftsubset "$1/$font.ttf" --unicodes="$text" --layout-features='kern,mark,mkmk,ccmp,liga,locl' --no-hinting \
        --output-file="$here/$font.ttf"
done
pyftsubset "$1/NotoSansMono-Regular.ttf" --unicodes="$code" --layout-features='mark,ccmp' --no-hinting \
    --output-file="$here/NotoSansMono-Regular.ttf"
arabic='U+060C,U+061B,U+061F,U+0620-063A,U+0640-0655,U+0660-0673,U+067E,U+0686,U+0698,U+06A4,U+06A9,U+06AF,U+06CC,U+06D4,U+06F0-06F9,U+200C-200D,U+25CC'
for font in NotoSansArabic-Regular NotoSansArabic-Bold; do
    pyftsubset "$1/$font.ttf" --unicodes="$arabic" --no-hinting --output-file="$here/$font.ttf" \
        --layout-features='ccmp,locl,isol,init,medi,fina,rlig,liga,calt,kern,mark,mkmk,curs'
done
