package millet.simulation;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import millet.simulation.Phrases.Part;

/** Writes what somebody asks the help desk about. The phrases lie in {@code tickets.txt}; one section is one topic. */
final class TicketText {

    /** What customers ask about; only some topics fit what cannot be switched on or broken. */
    enum Topic {
        NO_POWER("no power", "无法开机", 10.0, 8.0, 9.0, 12.0, 10.0, 0.0),
        BATTERY("battery", "电池", 16.0, 12.0, 0.0, 2.0, 14.0, 0.0),
        BROKEN_SCREEN("broken screen", "屏幕碎裂", 14.0, 6.0, 10.0, 0.0, 0.0, 0.0),
        DISCONNECTS("disconnects", "断连", 7.0, 22.0, 8.0, 22.0, 16.0, 0.0),
        RETURN("return", "退换货", 16.0, 16.0, 12.0, 18.0, 28.0, 8.0),
        INVOICE("invoice", "发票", 9.0, 8.0, 8.0, 9.0, 12.0, 14.0),
        DELIVERY("delivery", "物流", 10.0, 10.0, 14.0, 12.0, 16.0, 0.0),
        ACCOUNT("account", "账号", 8.0, 8.0, 3.0, 5.0, 1.0, 30.0),
        WRONG_PAYMENT("wrong payment", "误充值", 6.0, 3.0, 10.0, 1.0, 0.0, 46.0),
        INSTALLATION("installation", "安装", 0.0, 0.0, 22.0, 12.0, 0.0, 0.0);

        private final String word;
        private final String chinese;

        @SuppressWarnings("ImmutableEnumChecker") // List.of does not change
        private final List<Double> shares;

        /** @param shares of the tickets about phones, bands, televisions, home devices, accessories and services, in per cent */
        Topic(String word, String chinese, Double... shares) {
            this.word = word;
            this.chinese = chinese;
            this.shares = List.of(shares);
        }

        String word() {
            return word;
        }

        String chinese() {
            return chinese;
        }
    }

    private static final Topic[] TOPICS = Topic.values();

    private final double[] shares;
    private final Map<Topic, Part> topics = new EnumMap<>(Topic.class);
    private final Part hello;
    private final Part facts;
    private final Part calm;
    private final Part angry;

    TicketText(Category category) {
        Phrases phrases = Phrases.read("tickets.txt", category.word());
        shares = Arrays.stream(TOPICS)
                .mapToDouble(topic ->
                        topic.shares.get(Arrays.asList(Category.values()).indexOf(category)))
                .toArray();
        for (Topic topic : TOPICS) {
            topics.put(topic, phrases.of(topic.word()));
        }
        hello = phrases.of("hello");
        facts = phrases.of("facts");
        calm = phrases.of("calm");
        angry = phrases.of("angry");
    }

    /** A topic as they come up about this category. */
    Topic topic(Draws draws) {
        return TOPICS[draws.pick(shares)];
    }

    /** Appends a ticket about this topic; who is in a hurry says so, or does not. */
    void write(Topic topic, boolean urgent, Voice voice, Draws draws, StringBuilder text) {
        int from = text.length();
        if (draws.chance(0.5)) {
            hello.write(text, draws);
            text.append('，');
        }
        boolean factsFirst = draws.chance(0.25);
        if (factsFirst) {
            facts.write(text, draws);
            text.append('，');
        }
        topics.get(topic).write(text, draws);
        if (!factsFirst && draws.chance(0.35)) {
            text.append('，');
            facts.write(text, draws);
        }
        if (urgent ? draws.chance(0.8) : draws.chance(0.5)) {
            text.append('，');
            (urgent ? angry : calm).write(text, draws);
        }
        text.append('。');
        voice.speak(text, from, draws);
    }
}
