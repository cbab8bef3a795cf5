/// The words of `--help`.
extension Phrase {
  package static var programSummary: Phrase {
    Phrase("shows how every number of backpropagation arises", zh: "展示反向传播中的每个数字从何而来")
  }
  package static var usageTitle: Phrase { Phrase("Usage", zh: "用法") }
  package static var commandsTitle: Phrase { Phrase("Commands", zh: "命令") }
  package static var operandsTitle: Phrase { Phrase("Operands", zh: "参数") }
  package static var optionsTitle: Phrase { Phrase("Options", zh: "选项") }
  package static var examplesTitle: Phrase { Phrase("Examples", zh: "示例") }
  package static var exitCodesTitle: Phrase { Phrase("Exit codes", zh: "退出码") }
  package static var optionsWord: Phrase { Phrase("OPTIONS", zh: "选项") }
  package static var exitCodes: Phrase {
    Phrase(
      "0 success; 1 the answer is no; 64 wrong usage; 65 bad data; 66 no such input; 70 a fault of ours; "
        + "73 cannot create output; 74 input/output error",
      zh: "0 成功；1 答案为否；64 用法错误；65 数据有误；66 没有该输入；70 程序自身的错误；73 无法创建输出；74 输入输出错误")
  }
  package static var moreHelp: Phrase {
    Phrase("'bptrace help COMMAND' says more about a command.", zh: "'bptrace help 命令' 给出某个命令的详细说明。")
  }

  package static var file: Phrase { Phrase("FILE", zh: "文件") }
  package static var formatPlaceholder: Phrase { Phrase("FORMAT", zh: "格式") }
  package static var commandPlaceholder: Phrase { Phrase("COMMAND", zh: "命令") }
  package static var shellPlaceholder: Phrase { Phrase("SHELL", zh: "SHELL") }
  package static var documentPlaceholder: Phrase { Phrase("DOCUMENT", zh: "文档") }
  package static var quantityPlaceholder: Phrase { Phrase("QUANTITY", zh: "量") }
  package static var notesPlaceholder: Phrase { Phrase("NOTES", zh: "笔记") }
  package static var verdictPlaceholder: Phrase { Phrase("VERDICT,…", zh: "判定,…") }
  package static var notationPlaceholder: Phrase { Phrase("NOTATION", zh: "记号") }
  package static var topicPlaceholder: Phrase { Phrase("TOPIC", zh: "类别") }

  package static var helpOption: Phrase { Phrase("Show this help", zh: "显示本帮助") }
  package static var versionOption: Phrase { Phrase("Show the version", zh: "显示版本") }
  package static var languageOption: Phrase { Phrase("Language of all words", zh: "文字所用的语言") }
  package static var colorOption: Phrase {
    Phrase("When to colour; auto: a terminal, unless NO_COLOR is set", zh: "何时着色；auto：在终端上且未设 NO_COLOR 时")
  }
  package static var networkOption: Phrase {
    Phrase(
      "The network to use, '-' for standard input; see 'bptrace network'", zh: "所用网络，'-' 为标准输入；参见 'bptrace network'")
  }
  package static var outputOption: Phrase {
    Phrase("Write there, whole or not at all, in place of standard output", zh: "写入该文件（要么完整，要么不写），而不是标准输出")
  }
  package static var digitsOption: Phrase {
    Phrase("Significant digits of results, 1 to 15 (default 6)", zh: "结果的有效数字位数，1 到 15（默认 6）")
  }
  package static var layerOption: Phrase {
    Phrase("Show only one layer, as the document counts them", zh: "只显示一层（按文档的编号）")
  }
  package static var unitOption: Phrase {
    Phrase("Show only one unit of a layer, as the document counts them", zh: "只显示层中的一个单元（按文档的编号）")
  }
  package static var formatOption: Phrase { Phrase("How to write it", zh: "输出格式") }

  package static var sampleOption: Phrase {
    Phrase(
      "The sample, counted from 1; left out: all, or the first on pages about one",
      zh: "样本，从 1 数起；不写则取全部，只讲一个样本的页面取第一个")
  }

  package static var explainSummary: Phrase {
    Phrase("prints a derivation with every number in it", zh: "打印一份推导，并代入每个数字")
  }
  package static var whySummary: Phrase {
    Phrase("prints the steps that one value depends on", zh: "打印某个值所依赖的各个步骤")
  }
  package static var checkSummary: Phrase {
    Phrase(
      "compares every derivative with forward mode and central difference, or says whether a number is right",
      zh: "将每个导数与前向模式和中心差分相比较，或判断某个数是否正确")
  }
  package static var traceSummary: Phrase {
    Phrase("prints every value of the forward and backward pass", zh: "打印前向与反向传播的全部数值")
  }
  package static var trainSummary: Phrase {
    Phrase("makes updates and prints the cost after each", zh: "进行多次更新，并打印每次更新后的代价")
  }
  package static var auditSummary: Phrase {
    Phrase("judges the equations of somebody's notes", zh: "评判笔记中的方程是否成立")
  }
  package static var networkSummary: Phrase {
    Phrase("prints the default network file, to start from", zh: "打印默认的网络文件，可作起点")
  }
  package static var listSummary: Phrase { Phrase("prints what can be chosen", zh: "列出可选的项目") }
  package static var completionsSummary: Phrase { Phrase("prints completions for a shell", zh: "打印 shell 的补全脚本") }
  package static var helpSummary: Phrase { Phrase("prints help", zh: "打印帮助") }

  package static var questionPlaceholder: Phrase { Phrase("QUANTITY=VALUE", zh: "量=数值") }
  package static var questionOperand: Phrase {
    Phrase("A number that may be right: dC/dw14=0.0044", zh: "待判断的数值：dC/dw14=0.0044")
  }
  package static var exampleQuestion: Phrase {
    Phrase("Is this number right, and to how many digits?", zh: "这个数对吗，对到几位？")
  }

  package static var updatesOption: Phrase { Phrase("How many updates to make", zh: "更新的次数") }
  package static var fullOption: Phrase {
    Phrase("Print the first and the last update in full", zh: "完整打印第一次与最后一次更新")
  }
  package static var saveOption: Phrase {
    Phrase("The file for the network after the last update", zh: "保存最后一次更新后的网络的文件")
  }
  package static var exampleTrain: Phrase { Phrase("The cost after each of 100 updates", zh: "100 次更新中每次更新后的代价") }
  package static var exampleTrainSave: Phrase {
    Phrase("Train your own network and keep the result", zh: "训练自己的网络并保存结果")
  }

  package static var documentOperand: Phrase { Phrase("The derivation", zh: "推导所出的文档") }
  package static var quantityOperand: Phrase {
    Phrase("As the document writes it: w14, dC/dw14, delta_11, or in LaTeX", zh: "按文档的写法：w14、dC/dw14、delta_11，或 LaTeX")
  }
  package static var notesOperand: Phrase {
    Phrase("Markdown files, '-' for standard input", zh: "Markdown 文件，'-' 为标准输入")
  }
  package static var onlyOption: Phrase {
    Phrase(
      "Show only claims with these verdicts, with commas between them", zh: "只显示得到这些判定的论断，用逗号分隔")
  }
  package static var explainOption: Phrase {
    Phrase("Show how the claims of this line came by their verdicts", zh: "说明该行各论断的判定从何而来")
  }
  package static var stdinNameOption: Phrase {
    Phrase("The file name of what comes as '-', for its format and for messages", zh: "'-' 的文件名，用于判断格式和显示消息")
  }
  package static var exampleAuditLine: Phrase {
    Phrase("Why does the equation in line 12 fail?", zh: "第 12 行的等式为何不成立？")
  }
  package static var exampleAuditLines: Phrase {
    Phrase("One line for each problem, for an editor", zh: "每个问题一行，供编辑器使用")
  }
  package static var linePlaceholder: Phrase { Phrase("LINE", zh: "行号") }
  package static var strictOption: Phrase {
    Phrase("Equations that could not be read count as a no", zh: "无法读懂的方程也算作“否”")
  }
  package static var notationOption: Phrase {
    Phrase("How the notes write things: a name or a file", zh: "笔记所用的记号：名称或文件")
  }
  package static var topicOperand: Phrase { Phrase("What to list", zh: "列出哪一类") }
  package static var shellOperand: Phrase { Phrase("The shell", zh: "所用的 shell") }
  package static var helpOperand: Phrase { Phrase("The command to speak of", zh: "要说明的命令") }

  package static var exampleExplain: Phrase {
    Phrase("A whole derivation on its own network", zh: "在自带网络上给出一份完整的推导")
  }
  package static var exampleExplainFile: Phrase {
    Phrase("The same for your network, as Markdown in a file", zh: "换成您的网络，以 Markdown 写入文件")
  }
  package static var exampleWhy: Phrase { Phrase("Where one derivative comes from", zh: "某个导数从何而来") }
  package static var exampleCheck: Phrase {
    Phrase("Backward pass, forward mode and central difference side by side", zh: "反向传播、前向模式与中心差分并排比较")
  }
  package static var exampleNetwork: Phrase { Phrase("A network file of your own, to edit", zh: "得到一份可编辑的网络文件") }
  package static var exampleTrace: Phrase { Phrase("Every value, for a spreadsheet", zh: "全部数值，供电子表格使用") }
  package static var exampleAudit: Phrase { Phrase("Are the equations of these notes right?", zh: "这份笔记中的方程对吗？") }
  package static var exampleBash: Phrase { Phrase("Completions in this bash", zh: "在当前 bash 中启用补全") }
  package static var exampleFish: Phrase { Phrase("Completions in this fish", zh: "在当前 fish 中启用补全") }
  /// The values that an option takes, after its help.
  package static func choices(_ words: [String]) -> Phrase {
    Phrase(" (\(words.joined(separator: ", ")))", zh: "（\(words.joined(separator: "、"))）")
  }
}
