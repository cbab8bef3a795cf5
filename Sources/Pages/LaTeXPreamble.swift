/// What stands before `\begin{document}`.
enum LaTeXPreamble {
  /// The preamble for pdflatex, or for xelatex with a Chinese font that the machine has.
  static func text(eastAsian: Bool) -> String { head + (eastAsian ? xelatex : pdflatex) + common }

  private static let head = "\\documentclass[11pt,a4paper]{article}\n"

  private static let pdflatex = #"""
    % !TeX program = pdflatex
    \usepackage[T1]{fontenc}
    \usepackage[utf8]{inputenc}
    \usepackage{textcomp}
    \IfFileExists{lmodern.sty}{\usepackage{lmodern}}{}

    """#

  /// Noto, then the fonts of TeX Live, then those of macOS.
  private static let xelatex = #"""
    % !TeX program = xelatex
    \usepackage{fontspec}
    \usepackage{xeCJK}
    \IfFontExistsTF{Noto Serif CJK SC}{%
      \setCJKmainfont{Noto Serif CJK SC}
      \IfFontExistsTF{Noto Sans Mono CJK SC}{\setCJKmonofont{Noto Sans Mono CJK SC}}{}
    }{\IfFontExistsTF{FandolSong-Regular.otf}{%
      \setCJKmainfont{FandolSong-Regular.otf}[BoldFont=FandolSong-Bold.otf,ItalicFont=FandolKai-Regular.otf]
    }{\IfFontExistsTF{Songti SC}{\setCJKmainfont{Songti SC}}{}}}

    """#

  private static let common = #"""
    \usepackage{amsmath,amssymb}
    \usepackage{array,booktabs,longtable}
    \usepackage[margin=22mm]{geometry}
    \usepackage{xcolor,graphicx}
    \usepackage[hidelinks]{hyperref}
    \newcommand{\verdict}[2][black]{\text{\small\color{#1}#2}}
    \setlength{\parindent}{0pt}
    \setlength{\parskip}{6pt plus 2pt}
    \setlength{\jot}{5pt}
    \setlength{\tabcolsep}{4pt}
    \setcounter{MaxMatrixCols}{99}

    """#
}
