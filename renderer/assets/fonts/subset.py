"""Makes the shipped fonts from the unmodified Noto fonts.

Usage: python3 subset.py <folder with the Noto TTFs>      (needs fonttools and brotli)

Noto Sans has no state shapes, arrows or comparison signs, and in a PDF nothing falls
back from one font to another inside a line. So those few glyphs are copied in from
Noto Sans Symbols 2 and Noto Sans Math, which share its 1000 units per em.
"""
import os
import sys

from fontTools import subset
from fontTools.ttLib import TTFont

SOURCE = sys.argv[1]
HERE = os.path.dirname(os.path.abspath(__file__))

TEXT = (
    list(range(0x20, 0x250))  # Latin, Polish, Welsh, Turkish, Romanian ...
    + list(range(0x2B0, 0x530))  # modifiers, combining marks, Greek, Cyrillic
    + list(range(0x1E00, 0x1F00))  # Welsh and Vietnamese
    + list(range(0x2000, 0x2070)) + list(range(0x2070, 0x20C0))
    + list(range(0x2100, 0x2190)) + list(range(0x2212, 0x2213))
    + [0x2044, 0x25CC, 0xFB00, 0xFB01, 0xFB02, 0xFB03, 0xFB04, 0xFEFF, 0xFFFD]
)
GURMUKHI = list(range(0x0A00, 0x0A80)) + [0x20, 0x2E, 0xA0, 0x0964, 0x0965, 0x200C, 0x200D, 0x25CC]
SHAPES = '✓✔✕✗○◐●◑□■▪▸▾▴◂☐☑☒'
SIGNS = '↻←↑→↓↔⇒−≤≥≠≈∞√∑'
FEATURES = ['kern', 'mark', 'mkmk', 'liga', 'ccmp', 'locl', 'tnum', 'lnum', 'pnum', 'frac', 'sups',
            'subs', 'ordn', 'numr', 'dnom']
INDIC = ['nukt', 'akhn', 'rphf', 'blwf', 'pstf', 'half', 'vatu', 'cjct', 'pres', 'abvs', 'blws', 'psts',
         'haln', 'dist', 'abvm', 'blwm', 'rkrf', 'pref', 'abvf', 'init', 'calt', 'rlig']


def source(name):
    return TTFont(os.path.join(SOURCE, name + '.ttf'), recalcTimestamp=False)


def borrow(font, other, characters):
    """Copies the glyphs of `characters` that `font` lacks from `other`, unhinted."""
    ours, theirs = font.getBestCmap(), other.getBestCmap()
    glyphs = other['glyf']
    order = font.getGlyphOrder()
    for character in characters:
        code = ord(character)
        if code in ours or code not in theirs:
            continue
        glyph = glyphs[theirs[code]]
        if glyph.isComposite():
            raise SystemExit(f'U+{code:04X} is made of other glyphs')
        glyph.removeHinting()
        name = f'borrowed{code:04X}'
        order = order + [name]
        font.setGlyphOrder(order)
        font['glyf'][name] = glyph
        font['hmtx'][name] = other['hmtx'][theirs[code]]
        for table in font['cmap'].tables:
            if table.isUnicode():
                table.cmap[code] = name


def cut(font, codes, features, hinting):
    options = subset.Options()
    options.layout_features = features
    options.hinting = hinting
    options.notdef_outline = True
    options.name_IDs = ['*']
    options.recalc_timestamp = False
    options.legacy_kern = False
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=codes)
    cutter.subset(font)
    return font


def make(name, web, pdf):
    sans = not name.startswith('NotoSansGurmukhi')
    for target, hinting, flavor in ((web, True, 'woff2'), (pdf, False, None)):
        if target is None:
            continue
        font = source(name)
        font = cut(font, TEXT if sans else GURMUKHI, FEATURES if sans else FEATURES + INDIC, hinting)
        if sans:
            borrow(font, source('NotoSansSymbols2-Regular'), SHAPES)
            borrow(font, source('NotoSansMath-Regular'), SIGNS)
        font.flavor = flavor
        font.save(os.path.join(HERE, target))


make('NotoSans-Regular', 'noto-sans-400.woff2', 'pdf/NotoSans-Regular.ttf')
make('NotoSans-SemiBold', 'noto-sans-600.woff2', None)
make('NotoSans-Bold', 'noto-sans-700.woff2', 'pdf/NotoSans-Bold.ttf')
make('NotoSans-Italic', None, 'pdf/NotoSans-Italic.ttf')
make('NotoSansGurmukhi-Regular', 'noto-sans-gurmukhi-400.woff2', 'pdf/NotoSansGurmukhi-Regular.ttf')
make('NotoSansGurmukhi-Bold', 'noto-sans-gurmukhi-700.woff2', 'pdf/NotoSansGurmukhi-Bold.ttf')
