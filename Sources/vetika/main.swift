
 
print("x")
