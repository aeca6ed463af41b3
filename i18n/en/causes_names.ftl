# English is the source of all languages.
