package millet.report;

/** The words of the page itself. */
enum Language {
    ENGLISH(
            "en",
            "Contents",
            "Skip to the contents of the page",
            "Before you believe it",
            "The numbers drawn",
            "Provenance",
            "The content of data is hashed column by column, as millet.report.Provenance describes; that of files, byte by byte.",
            "Made with"),
    CHINESE(
            "zh",
            "目录",
            "跳到正文",
            "阅读前须知",
            "图中的数字",
            "数据来源与版本",
            "数据按列对内容计算哈希（方法见 millet.report.Provenance），文件按字节计算。",
            "制作工具");

    final String code;
    final String contents;
    final String skip;
    final String warnings;
    final String numbers;
    final String provenance;
    final String hashing;
    final String madeWith;

    Language(
            String code,
            String contents,
            String skip,
            String warnings,
            String numbers,
            String provenance,
            String hashing,
            String madeWith) {
        this.code = code;
        this.contents = contents;
        this.skip = skip;
        this.warnings = warnings;
        this.numbers = numbers;
        this.provenance = provenance;
        this.hashing = hashing;
        this.madeWith = madeWith;
    }

    /** A kind of provenance in this language. */
    String of(Provenance.Kind kind) {
        return this == CHINESE ? kind.chinese : kind.english;
    }

    static Language of(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return language;
            }
        }
        throw new IllegalArgumentException("A report speaks \"en\" or \"zh\", not '" + code + "'.");
    }
}
