package millet.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class StrictReaderTest {

    private static final String ALL_LENGTHS = "aé中\uffff😀\u07ff\u0800\ud7ff\ue000\0\u0080𠮷";

    private static String read(byte[] bytes, Charset charset, int step) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] buffer = new char[step];
        try (StrictReader reader = new StrictReader(new ByteArrayInputStream(bytes), charset)) {
            for (int count = reader.read(buffer); count > 0; count = reader.read(buffer)) {
                text.append(buffer, 0, count);
            }
        }
        return text.toString();
    }

    @Example
    void characters_of_every_length_are_read_across_every_border() throws IOException {
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, Charset.forName("GB18030"))) {
            String text = ALL_LENGTHS.replace("\uffff", "x").repeat(30);
            for (int step = 2; step < 20; step++) {
                assertThat(read(text.getBytes(charset), charset, step)).isEqualTo(text);
            }
        }
    }

    @Example
    void a_file_longer_than_the_buffer_is_read_to_its_end() throws IOException {
        for (int shift = 0; shift < 4; shift++) {
            String text = "x".repeat(shift) + ALL_LENGTHS.repeat(20_000);
            assertThat(read(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8, 8192))
                    .isEqualTo(text);
        }
    }

    @Example
    void no_bytes_are_no_text() throws IOException {
        assertThat(read(new byte[0], StandardCharsets.UTF_8, 10)).isEmpty();
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<Byte> telling = Arbitraries.of(
                        'a', 0x00, 0x7f, 0x80, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf, 0xe0, 0xe1, 0xe4, 0xb8, 0xad,
                        0xed, 0xee, 0xef, 0xf0, 0x90, 0xf4, 0x8f, 0xf5, 0xff)
                .map(value -> (byte) (value instanceof Character letter ? letter : ((Number) value).intValue()));
        return telling.array(byte[].class).ofMaxSize(12);
    }

    @Property(tries = 3000)
    void any_bytes_are_decoded_or_refused_as_by_the_jdk(
            @ForAll("bytes") byte[] bytes, @ForAll @IntRange(min = 2, max = 9) int step) throws IOException {
        String expected;
        try {
            expected = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            assertThatExceptionOfType(StrictReader.MalformedText.class)
                    .isThrownBy(() -> read(bytes, StandardCharsets.UTF_8, step));
            return;
        }
        assertThat(read(bytes, StandardCharsets.UTF_8, step)).isEqualTo(expected);
    }
}
