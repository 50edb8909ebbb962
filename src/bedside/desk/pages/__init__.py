"""The screens, one folder each: view, template and partials side by side."""
