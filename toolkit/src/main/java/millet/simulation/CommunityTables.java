package millet.simulation;

import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrays;

/** The community: visits, posts, votes and who follows whom. */
final class CommunityTables {

    static final Layout ACTIVITY = Layout.of("activity", "社区活跃", "one day on which a member visited the community")
            .text("member", "the customer's number")
            .day("day", "when")
            .whole("minutes", "time spent, minutes");

    static final Layout POSTS = Layout.of("posts", "社区帖子", "one post")
            .text("post", "number of the post")
            .text("member", "who wrote it")
            .day("day", "when")
            .text("board", "摄影, 玩机, 智能家居, 建议反馈 or 闲聊")
            .text("text", "what it says");

    static final Layout VOTES = Layout.of("votes", "原型投票", "one choice between two prototypes")
            .text("member", "who chose")
            .day("day", "when")
            .text("prototype_a", "the one shown first")
            .text("prototype_b", "the one shown second")
            .text("chosen", "which of the two");

    static final Layout FOLLOWS = Layout.of("follows", "关注关系", "one member who follows another")
            .text("follower", "who follows")
            .text("followed", "whom")
            .day("day", "since when");

    static final Layout MEMBERS_TRUTH = Layout.of("members_truth", "社区成员真相", "one member of the community")
            .text("member", "the customer's number")
            .text("group", "circle of interests")
            .text("role", "lurker, occasional or heavy contributor")
            .whole("joined", "day of joining the community, counted from the world's first; may be below zero")
            .whole("fame", "rank of fame among all customers, 1 being the best known")
            .yesNo("first_button", "whether he chooses the prototype shown first, whatever it is");

    static final Layout POSTS_TRUTH = Layout.of("posts_truth", "帖子真实主题", "one post")
            .text("post", "number of the post")
            .text("topic", "what it is about")
            .text("belongs", "the board on which it belongs")
            .text("request", "number of the wish that it voices; missing for other topics");

    static final Layout PROTOTYPES_TRUTH = Layout.of("prototypes_truth", "原型真实价值", "one prototype")
            .text("prototype", "its name")
            .number("worth", "Bradley–Terry worth; the sum is 1");

    private static final double PERSON_SPREAD = 0.8;

    private CommunityTables() {}

    static Scribe activity(Shop shop) {
        Members members = Members.of(shop);
        Activity activity = new Activity(shop.seed(), shop.days());
        return (customer, rows) -> {
            if (members.of(customer).isMember()) {
                String id = Ids.customer(customer);
                activity.visits(
                        members,
                        (day, minutes) -> rows.text(id).day(day).whole(minutes).end());
            }
        };
    }

    static Scribe posts(Shop shop) {
        Posts posts = new Posts(shop);
        return (customer, rows) -> posts.write(customer, (post, day, board) -> rows.text(post)
                .text(Ids.customer(customer))
                .day(day)
                .text(board.chinese())
                .text(posts.words.toString())
                .end());
    }

    static Scribe postsTruth(Shop shop) {
        Posts posts = new Posts(shop);
        return (customer, rows) -> posts.write(customer, (post, day, board) -> rows.text(post)
                .text(posts.text.topic().word())
                .text(posts.text.topic().board().chinese())
                .text(posts.text.request() < 0 ? null : PostText.requestId(posts.text.request()))
                .end());
    }

    /** A post that has just been written. */
    @FunctionalInterface
    private interface Written {
        void post(String number, int day, PostText.Board board);
    }

    /** Writes the posts of one member after the other. */
    private static final class Posts {
        private final Members members;
        private final Activity activity;
        private final Draws draws;
        private final PostText text = new PostText();
        private final StringBuilder words = new StringBuilder();
        private int count;

        Posts(Shop shop) {
            members = Members.of(shop);
            activity = new Activity(shop.seed(), shop.days());
            draws = Draws.of(shop.seed(), "posts");
        }

        void write(int customer, Written written) {
            members.of(customer);
            if (!members.isMember() || members.role() == Members.Role.LURKER) {
                return;
            }
            draws.restart(customer);
            Voice voice = Voice.draw(draws);
            double rate = draws.lognormal(members.role().posts(), PERSON_SPREAD);
            double[] boards = members.group().boards();
            activity.visits(members, (day, minutes) -> {
                draws.restart(customer, day + 1L);
                count = draws.poisson(rate);
                for (int i = 0; i < count; i++) {
                    words.setLength(0);
                    PostText.Board board = PostText.BOARDS[draws.pick(boards)];
                    text.write(board, voice, draws, words);
                    written.post(Ids.document('T', day, customer, i), day, PostText.put(board, draws));
                }
            });
        }
    }

    static Scribe votes(Shop shop) {
        Members members = Members.of(shop);
        Activity activity = new Activity(shop.seed(), shop.days());
        Prototypes prototypes = new Prototypes(shop.seed(), shop.days());
        return (customer, rows) -> {
            if (members.of(customer).isMember()) {
                int pairs = prototypes.begin(customer, members.since());
                int day = pairs == 0 ? Prototypes.NEVER : prototypes.day(members, activity);
                for (int i = 0; i < pairs && day != Prototypes.NEVER; i++) {
                    prototypes.next();
                    rows.text(Ids.customer(customer))
                            .day(day)
                            .text(prototypes.first())
                            .text(prototypes.second())
                            .text(prototypes.chosen())
                            .end();
                }
            }
        };
    }

    static void prototypes(Rows rows) {
        double sum = 0;
        for (int i = 0; i < Prototypes.NAMES.size(); i++) {
            sum += Prototypes.worth(i);
        }
        for (int i = 0; i < Prototypes.NAMES.size(); i++) {
            rows.text(Prototypes.NAMES.get(i)).number(Prototypes.worth(i) / sum).end();
        }
    }

    static Scribe follows(Shop shop) {
        Follows follows = Follows.of(shop);
        return (customer, rows) -> {
            IntArrayList followed = follows.of(customer);
            long[] ties = new long[followed.size()];
            for (int i = 0; i < ties.length; i++) {
                ties[i] = (long) follows.day(customer, followed.getInt(i)) << 32 | followed.getInt(i);
            }
            LongArrays.quickSort(ties);
            for (long tie : ties) {
                int day = (int) (tie >> 32);
                if (day < shop.days()) {
                    rows.text(Ids.customer(customer))
                            .text(Ids.customer((int) tie))
                            .day(day)
                            .end();
                }
            }
        };
    }

    static Scribe membersTruth(Shop shop) {
        Members members = Members.of(shop);
        Prototypes prototypes = new Prototypes(shop.seed(), shop.days());
        return (customer, rows) -> {
            if (members.of(customer).isMember()) {
                prototypes.begin(customer, members.since());
                rows.text(Ids.customer(customer))
                        .text(members.group().chinese())
                        .text(members.role().word())
                        .whole(members.since())
                        .whole(members.fame(customer) + 1)
                        .yesNo(prototypes.isCareless())
                        .end();
            }
        };
    }
}
