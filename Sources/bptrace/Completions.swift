import Reporting

/// A shell that completions can be written for.
enum Shell: String, CaseIterable {
  case bash, zsh, fish
}

/// Prints the description of the command line as shell completions.
struct Completions {
  /// The commands.
  let commands: [CommandSheet]
  /// What may stand before a command.
  let root: CommandSheet

  /// The script that a shell reads.
  func script(for shell: Shell) -> String {
    switch shell {
    case .bash: bash
    case .zsh: "#compdef bptrace\nautoload -U +X bashcompinit && bashcompinit\n" + bash
    case .fish: fish
    }
  }

  /// One function: it finds the command among the words, then offers the values of the option before the cursor,
  /// or the command's options, or its operands.
  private var bash: String {
    let names = commands.map(\.name).joined(separator: " ")
    var lines = [
      "_bptrace() {",
      "  local current=\"${COMP_WORDS[COMP_CWORD]}\" previous=\"${COMP_WORDS[COMP_CWORD-1]}\" command=\"\" word",
      "  COMPREPLY=()",
      "  for word in \"${COMP_WORDS[@]:1:COMP_CWORD-1}\"; do",
      "    case \"$word\" in \(commands.map(\.name).joined(separator: "|"))) command=\"$word\"; break ;; esac",
      "  done",
      "  case \"$command $previous\" in",
    ]
    for sheet in commands + [root] {
      for option in sheet.options where option.placeholder != nil {
        let written = [option.long.map { "--\($0)" }, option.short.map { "-\($0)" }].compactMap(\.self)
        let patterns = written.map { "\"\(sheet.name) \($0)\"" }.joined(separator: "|")
        lines.append("    \(patterns)) \(reply(option.choices)); return ;;")
      }
    }
    lines += ["  esac", "  case \"$command\" in"]
    for sheet in commands {
      let operands = sheet.name == "help" ? names : sheet.operands.flatMap(\.choices).joined(separator: " ")
      lines.append("    \(sheet.name))")
      lines.append("      if [[ \"$current\" == -* ]]; then \(reply(optionNames(sheet)))")
      lines.append("      else \(reply(operands.isEmpty ? [] : [operands])); fi ;;")
    }
    lines += [
      "    *)",
      "      if [[ \"$current\" == -* ]]; then \(reply(optionNames(root)))",
      "      else \(reply([names])); fi ;;",
      "  esac", "}",
      "complete -F _bptrace bptrace",
    ]
    return lines.joined(separator: "\n") + "\n"
  }

  private var fish: String {
    var lines = ["complete -c bptrace -f"]
    for sheet in commands {
      lines.append(
        "complete -c bptrace -n __fish_use_subcommand -a \(sheet.name) -d \(quoted(sheet.summary.english))")
    }
    for sheet in commands {
      let condition = "-n '__fish_seen_subcommand_from \(sheet.name)'"
      for option in sheet.options {
        var line = "complete -c bptrace \(condition) -l \(option.long ?? "")"
        if let short = option.short { line += " -s \(short)" }
        if option.placeholder != nil { line += " -r" }
        line += option.choices.isEmpty ? (option.placeholder == .file ? " -F" : "") : " -a \(quoted(option.choices))"
        lines.append(line + " -d \(quoted(option.help.english))")
      }
      let operands = sheet.name == "help" ? commands.map(\.name) : sheet.operands.flatMap(\.choices)
      if !operands.isEmpty { lines.append("complete -c bptrace \(condition) -a \(quoted(operands))") }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func optionNames(_ sheet: CommandSheet) -> [String] {
    sheet.options.compactMap { option in option.long.map { "--\($0)" } }
  }

  /// Offers words, or files where any word will do.
  private func reply(_ words: [String]) -> String {
    let source = words.isEmpty ? "-f" : "-W \"\(words.joined(separator: " "))\""
    return "while IFS= read -r word; do COMPREPLY+=(\"$word\"); done < <(compgen \(source) -- \"$current\")"
  }

  private func quoted(_ words: [String]) -> String { quoted(words.joined(separator: " ")) }

  private func quoted(_ text: String) -> String {
    "'" + text.flatMap { $0 == "'" || $0 == "\\" ? "\\\($0)" : "\($0)" } + "'"
  }
}
