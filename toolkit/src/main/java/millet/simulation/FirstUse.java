package millet.simulation;

import java.util.Arrays;

/** When a customer first uses each platform, as orders, tickets and the community tell: who orders by the app has an account there. */
@FunctionalInterface
interface FirstUse {

    int NEVER = Integer.MAX_VALUE;

    /** The first day of use, or {@link #NEVER}. */
    int of(int customer, Platform platform);

    /** The one of a world. It belongs to one thread, and is quick when asked about one customer at a time. */
    static FirstUse in(Shop shop) {
        return new InShop(shop);
    }

    /** Keeps the answers about the last customer. */
    final class InShop implements FirstUse {
        private final Life life;
        private final TicketTables.Desk desk;
        private final Members members;
        private final int[] first = new int[Platform.values().length];
        private int last = -1;

        InShop(Shop shop) {
            life = new Life(shop);
            desk = new TicketTables.Desk(shop);
            members = Members.of(shop);
        }

        @Override
        public int of(int customer, Platform platform) {
            if (customer != last) {
                find(customer);
                last = customer;
            }
            return first[platform.place()];
        }

        private void find(int customer) {
            Arrays.fill(first, NEVER);
            Orders orders = life.of(customer).orders();
            for (int order = 0; order < orders.count(); order++) {
                switch (orders.place(order)) {
                    case WEB -> use(Platform.SHOP, orders.day(order));
                    case APP -> use(Platform.APP, orders.day(order));
                    case STORE -> use(Platform.STORE, orders.day(order));
                    case MARKETPLACE -> {
                        // a marketplace keeps its customers' accounts to itself
                    }
                }
            }
            desk.asked(customer, order -> use(Platform.SUPPORT, desk.day()));
            if (members.of(customer).isMember()) {
                use(Platform.COMMUNITY, members.since());
            }
        }

        private void use(Platform platform, int day) {
            first[platform.place()] = Math.min(first[platform.place()], day);
        }
    }
}
