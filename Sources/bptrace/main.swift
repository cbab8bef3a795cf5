Platform.exit(Program.run(Platform.arguments))
