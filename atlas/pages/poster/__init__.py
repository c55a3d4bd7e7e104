"""What can be hung up or handed out on paper: what is on this week or this month, and a card for each initiative."""
