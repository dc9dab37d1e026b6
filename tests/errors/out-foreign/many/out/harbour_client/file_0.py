print("written by hand")
