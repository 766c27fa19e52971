"""Run by the packaged application before anything else: what ``viewer.app`` does before it loads Qt.

Only sooner, so that the modules which come with the program's own start are made without collecting garbage, too.
"""

import gc
import os

gc.disable()  # ``viewer.app.main`` turns it on again

# A desktop built with an older Qt may name its own plugins here; ours are found beside the library.
os.environ.pop("QT_PLUGIN_PATH", None)

from viewer.late_signatures import defer_signatures  # noqa: E402
from viewer.lean_dataclasses import make_dataclasses_lean  # noqa: E402
from viewer.lean_enums import make_enums_lean  # noqa: E402

make_dataclasses_lean()
make_enums_lean()
defer_signatures()
