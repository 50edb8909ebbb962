"""How the documentation site is built: Sphinx reading Markdown, with no call to the network."""

import bedside

project = "Bedside"
copyright = "the Bedside contributors"
version = release = bedside.__version__

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
exclude_patterns = ["_static", "examples"]
nitpicky = True

myst_enable_extensions = ["attrs_inline", "colon_fence", "deflist"]
myst_heading_anchors = 3

html_theme = "furo"
html_title = "Bedside"
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
# The site is read offline and under a strict content policy: nothing comes from elsewhere.
html_theme_options = {
    "light_css_variables": {
        "color-brand-primary": "#0b5cad",
        "color-brand-content": "#0b5cad",
    },
    "dark_css_variables": {
        "color-brand-primary": "#7db8f2",
        "color-brand-content": "#7db8f2",
    },
}
pygments_style = "friendly"
pygments_dark_style = "github-dark"
