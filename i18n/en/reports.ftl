# English is the source of all languages.
format-html = Web page
format-markdown = Markdown
format-text = Plain text
format-json = JSON, for programs
