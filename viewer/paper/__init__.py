"""What a brief on paper says and measures, without Qt: words, options, ranges, and the official page's numbers."""
