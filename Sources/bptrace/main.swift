print("bptrace")
