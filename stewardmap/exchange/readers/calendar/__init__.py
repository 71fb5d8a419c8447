"""Calendar files, as Outlook, Google and Apple export them: meetings as they were held, day by day."""
