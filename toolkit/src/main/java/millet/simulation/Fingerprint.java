package millet.simulation;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What leaves the world of a telephone number or an e-mail address: the first 16 hexadecimal digits of the SHA-256 of the salt and the text.
 * Equal texts have equal fingerprints, so that they can be joined; a typing mistake gives another one altogether, so that nothing near can be
 * found by them.
 */
final class Fingerprint {

    private static final int BYTES = 8;

    private final MessageDigest digest;
    private final String salt;

    Fingerprint(String salt) {
        this.salt = salt;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("Every Java platform has SHA-256; this one says it has not.", absent);
        }
    }

    String of(String text) {
        byte[] all = digest.digest((salt + text).getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(all, 0, BYTES);
    }
}
