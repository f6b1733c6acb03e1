print("relata-train")
