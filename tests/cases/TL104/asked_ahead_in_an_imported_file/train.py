from tables import learned

print(learned.mean())
