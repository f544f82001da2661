package millet.simulation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import millet.simulation.Phrases.Part;

/** Writes what members post. The phrases lie in {@code posts.txt}; one section is one topic, or one wish of many wordings. */
final class PostText {

    /** What a post is about, and on which board it belongs. */
    enum Topic {
        PHOTOS("photos", Board.PHOTOGRAPHY),
        PHOTO_HELP("photo help", Board.PHOTOGRAPHY),
        TIPS("tips", Board.TINKERING),
        BUGS("bugs", Board.TINKERING),
        QUESTIONS("questions", Board.TINKERING),
        SCENES("scenes", Board.SMART_HOME),
        HOME_TROUBLE("home trouble", Board.SMART_HOME),
        REQUEST("request", Board.SUGGESTIONS),
        PRAISE("praise", Board.SUGGESTIONS),
        GRUMBLE("grumble", Board.SUGGESTIONS),
        CHAT("chat", Board.CHAT),
        DEALS("deals", Board.CHAT),
        NEWS("news", Board.CHAT);

        private final String word;
        private final Board board;

        Topic(String word, Board board) {
            this.word = word;
            this.board = board;
        }

        String word() {
            return word;
        }

        Board board() {
            return board;
        }
    }

    /** The boards of the community. */
    enum Board {
        PHOTOGRAPHY("摄影", 60.0, 40.0),
        TINKERING("玩机", 35.0, 35.0, 30.0),
        SMART_HOME("智能家居", 50.0, 50.0),
        SUGGESTIONS("建议反馈", 70.0, 12.0, 18.0),
        CHAT("闲聊", 50.0, 30.0, 20.0);

        private final String chinese;

        @SuppressWarnings("ImmutableEnumChecker") // List.of does not change
        private final List<Double> shares;

        Board(String chinese, Double... shares) {
            this.chinese = chinese;
            this.shares = List.of(shares);
        }

        String chinese() {
            return chinese;
        }
    }

    static final Board[] BOARDS = Board.values();
    /** How many wishes there are. */
    static final int REQUESTS = 12;
    /** The first wish is the commonest: the r-th is voiced 1/r as often. */
    private static final double[] REQUEST_SHARES = requestShares();
    /** The share of posts that stand on the board of chat, whatever they are about: nobody reads the rules. */
    private static final double ASTRAY = 0.06;

    private static final Topic[] TOPICS = Topic.values();

    private final Map<Topic, Part> topics = new EnumMap<>(Topic.class);
    private final Map<Board, double[]> shares = new EnumMap<>(Board.class);
    private final Part[] requests = new Part[REQUESTS];
    private Topic topic = Topic.CHAT;
    private int request;

    PostText() {
        Phrases phrases = Phrases.read("posts.txt");
        for (Topic each : TOPICS) {
            if (each != Topic.REQUEST) {
                topics.put(each, phrases.of(each.word()));
            }
        }
        for (Board board : BOARDS) {
            shares.put(
                    board,
                    board.shares.stream().mapToDouble(Double::doubleValue).toArray());
        }
        for (int i = 0; i < REQUESTS; i++) {
            requests[i] = phrases.of(requestId(i));
        }
    }

    private static double[] requestShares() {
        double[] shares = new double[REQUESTS];
        for (int i = 0; i < REQUESTS; i++) {
            shares[i] = 1.0 / (i + 1);
        }
        return shares;
    }

    /** Appends a post that belongs on this board; afterwards {@link #topic()} and {@link #request()} tell what it says. */
    void write(Board board, Voice voice, Draws draws, StringBuilder text) {
        int from = text.length();
        int first = 0;
        while (TOPICS[first].board() != board) {
            first++;
        }
        topic = TOPICS[first + draws.pick(shares.get(board))];
        request = -1;
        if (topic == Topic.REQUEST) {
            request = draws.pick(REQUEST_SHARES);
            requests[request].write(text, draws);
        } else {
            topics.get(topic).write(text, draws);
        }
        while (text.charAt(text.length() - 1) == '，') {
            text.setLength(text.length() - 1);
        }
        voice.speak(text, from, draws);
    }

    /** The board on which a post is put that belongs on this one. */
    static Board put(Board board, Draws draws) {
        return draws.chance(ASTRAY) ? Board.CHAT : board;
    }

    Topic topic() {
        return topic;
    }

    /** The number of the wish that the last post voices, or -1. */
    int request() {
        return request;
    }

    static String requestId(int request) {
        return request < 9 ? "r0" + (request + 1) : "r" + (request + 1);
    }
}
