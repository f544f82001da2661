package millet.simulation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntUnaryOperator;

/**
 * The accounts that customers have on five platforms, and which of them belong to whom.
 *
 * <p>{@link #scribe()} and {@link #truthScribe()} write the two tables row for row in step. A customer's first account is opened on the day on
 * which the customer joins; accounts that would be opened after the world has ended are not. An instance and both its scribes belong to one
 * thread; the accounts of the last customer are kept, so that writing both tables customer by customer costs them once.
 */
final class Accounts {

    static final Layout LAYOUT = Layout.of("accounts", "账户", "one account of a customer on one platform")
            .text("account", "number of the account")
            .text("platform", "shop, app, community, support or store")
            .day("opened", "day on which it was opened")
            .text("name", "as the customer or the clerk wrote it; a nickname in the community")
            .text("phone_hash", "fingerprint of the telephone number: salted SHA-256, 16 hexadecimal digits")
            .text("email_hash", "fingerprint of the e-mail address, likewise")
            .text("device", "number of the device of the last log-in")
            .text("city", "city")
            .text("address", "address of delivery or repair")
            .whole("birth_year", "year of birth as given")
            .text("gender", "女 or 男, as given");

    static final Layout TRUTH = Layout.of("accounts_truth", "账户真相", "whose account it is")
            .text("account", "number of the account")
            .text("customer", "number of the customer whose it is")
            .text("household", "number of the household of the customer")
            .text("dirt", "what was done to the row, separated by '; '; empty if nothing");

    private static final int MOST = 5;
    private static final int SLOTS = 8;
    /** Where the draws begin that fill an account, after those of its opening. */
    private static final int FILLING = 1 + SLOTS;

    /** Days between the first account and each further one, on average. */
    private static final double FURTHER_AFTER = 120;

    /** A platform takes a number once, so that most second accounts have another one. */
    private static final double SPARE_PHONE = 0.7;

    /** At the app fewer hide behind a nickname than in the community. */
    private static final double APP_NICKNAME = 0.2;

    /** Of app and community accounts, those that do not let the platform know where they are. */
    private static final double NO_CITY = 0.4;

    private static final int SHOPS_IN_CITY = 3;
    private static final int DEFAULT_YEAR = 1970;
    private static final String SALT = "millet";
    private static final String[] NICKNAME_WORDS = {
        "爱拍照的猫", "谷雨", "数码控", "小城故事", "夜猫子", "跑步的人", "听风", "一杯清茶", "远山", "云上", "搬砖工", "追光者", "蓝莓派", "老王头", "吃货一枚", "星河",
        "南风", "大橘", "豆包", "不眠夜", "阿杜的店", "青柠", "半糖", "海边的灯", "柚子", "木木", "小布丁", "慢生活", "机械师", "石头记"
    };

    private final People people;
    private final Contacts contacts;
    private final Homes homes;
    private final Draws draws;
    private final Permutation numbers;
    private final Fingerprint fingerprint;
    private final int days;
    private final IntUnaryOperator joined;
    private final FirstUse firstUse;
    private final IntFunction<String> customerId;
    private int lastCustomer = -1;
    private List<Account> last = List.of();

    /**
     * The accounts of a world.
     *
     * @param days the length of the world
     * @param joined the day on which a customer joins
     * @param firstUse the day on which a customer first uses a platform
     * @param customerId how a customer's number is shown
     */
    Accounts(long seed, int days, IntUnaryOperator joined, FirstUse firstUse, IntFunction<String> customerId) {
        this.firstUse = firstUse;
        this.days = days;
        this.joined = joined;
        this.customerId = customerId;
        people = People.withSeed(seed);
        contacts = new Contacts(seed);
        homes = new Homes(seed);
        draws = Draws.of(seed, "accounts");
        numbers = Permutation.of(Permutation.NINE_DIGITS, seed, "accounts: numbers");
        fingerprint = new Fingerprint(SALT + seed);
    }

    /** One account as it stands in both tables; null where a platform does not know. */
    private static final class Account {
        private final Platform platform;
        private final int number;
        private final Set<Dirt> dirt = EnumSet.noneOf(Dirt.class);
        private int opened;
        private String name;
        private String phone;
        private String email;
        private String device;
        private String city;
        private String address;
        private int birthYear;
        private String gender;

        private Account(Platform platform, int number) {
            this.platform = platform;
            this.number = number;
        }
    }

    Scribe scribe() {
        return (customer, rows) -> {
            for (Account account : of(customer)) {
                rows.text(id(account)).text(account.platform.label).day(account.opened);
                text(rows, account.name);
                text(rows, account.phone == null ? null : fingerprint.of(account.phone));
                text(rows, account.email == null ? null : fingerprint.of(account.email));
                text(rows, account.device);
                text(rows, account.city);
                text(rows, account.address);
                if (account.birthYear == 0) {
                    rows.missing();
                } else {
                    rows.whole(account.birthYear);
                }
                text(rows, account.gender);
                rows.end();
            }
        };
    }

    private static void text(Rows rows, String value) {
        if (value == null) {
            rows.missing();
        } else {
            rows.text(value);
        }
    }

    Scribe truthScribe() {
        return (customer, rows) -> {
            for (Account account : of(customer)) {
                List<String> dirt =
                        account.dirt.stream().map(kind -> kind.label).toList();
                rows.text(id(account)).text(customerId.apply(customer)).text(household(customer));
                text(rows, dirt.isEmpty() ? null : String.join("; ", dirt));
                rows.end();
            }
        };
    }

    private String household(int customer) {
        return numbers.text("H", people.household(customer) * SLOTS + SLOTS - 1);
    }

    private String id(Account account) {
        return numbers.text("A", account.number);
    }

    private List<Account> of(int customer) {
        if (customer != lastCustomer) {
            last = opened(customer);
            lastCustomer = customer;
        }
        return last;
    }

    private List<Account> opened(int customer) {
        Person person = people.of(customer);
        List<Account> all = chosen(customer);
        int first = joined.applyAsInt(customer);
        Account earliest = null;
        for (Account account : all) {
            draws.restart(customer, account.number % SLOTS + 1);
            account.opened = opening(customer, account, first);
            boolean earlier = earliest == null || account.opened < earliest.opened;
            earliest = account.platform != Platform.COMMUNITY && earlier ? account : earliest;
        }
        earliest.opened = first;
        List<Account> opened = new ArrayList<>(all.size());
        for (Account account : all) {
            if (account.opened < days) {
                draws.restart(customer, account.number % SLOTS + FILLING);
                fill(account, customer, person);
                opened.add(account);
            }
        }
        return opened;
    }

    /** On the day of joining the community; elsewhere some time before the first use, or at any time after joining the shop. */
    private int opening(int customer, Account account, int first) {
        int use = firstUse.of(customer, account.platform);
        boolean used = use != FirstUse.NEVER && !account.dirt.contains(Dirt.SECOND_ACCOUNT);
        if (!used) {
            return first + 1 + (int) draws.exponential(FURTHER_AFTER);
        }
        return account.platform == Platform.COMMUNITY
                ? use
                : first + (int) ((use - first) * Math.sqrt(draws.uniform()));
    }

    /** Which accounts a customer has: one on each platform in use, some on others, and seldom two; one of the shop if none but the community. */
    private List<Account> chosen(int customer) {
        draws.restart(customer, 0);
        List<Account> all = new ArrayList<>(MOST);
        int slot = customer * SLOTS;
        for (Platform platform : Platform.values()) {
            boolean idle = draws.chance(platform.idle);
            if (idle || firstUse.of(customer, platform) < days) {
                all.add(new Account(platform, slot));
            }
            slot++;
        }
        if (all.stream().allMatch(account -> account.platform == Platform.COMMUNITY)) {
            all.add(0, new Account(Platform.SHOP, customer * SLOTS));
        }
        if (all.size() < MOST && draws.chance(Dirt.SECOND_ACCOUNT.share)) {
            Account second = new Account(all.get(draws.below(all.size())).platform, slot);
            second.dirt.add(Dirt.SECOND_ACCOUNT);
            all.add(second);
        }
        return all;
    }

    private void fill(Account account, int customer, Person person) {
        fillPhone(account, customer, person);
        fillEmail(account, customer, person);
        fillDevice(account, customer, person);
        fillName(account, person);
        fillHome(account, person);
        if (draws.chance(account.platform.birthYear)) {
            account.birthYear = happens(account, Dirt.DEFAULT_BIRTH_YEAR) ? DEFAULT_YEAR : person.birthYear();
        }
        if (draws.chance(account.platform.gender)) {
            account.gender = person.gender();
        }
    }

    private boolean happens(Account account, Dirt dirt) {
        if (draws.chance(dirt.share)) {
            account.dirt.add(dirt);
            return true;
        }
        return false;
    }

    private void fillPhone(Account account, int customer, Person person) {
        if (!draws.chance(account.platform.phone)) {
            return;
        }
        boolean till = account.platform == Platform.STORE;
        if (till && happens(account, Dirt.SHOP_PHONE)) {
            account.phone = contacts.shopPhone(City.ALL.indexOf(person.city()), draws.below(SHOPS_IN_CITY));
        } else if (account.dirt.contains(Dirt.SECOND_ACCOUNT) && draws.chance(SPARE_PHONE)) {
            account.phone = contacts.sparePhone(customer);
        } else if (person.place() > 0 && happens(account, Dirt.FAMILY_PHONE)) {
            account.phone = contacts.phone(person.household(), account.opened);
        } else {
            account.phone = ownPhone(account, customer);
        }
        if (till && !account.dirt.contains(Dirt.SHOP_PHONE) && happens(account, Dirt.WRONG_PHONE)) {
            account.phone = swapped(account.phone);
        }
    }

    private String ownPhone(Account account, int customer) {
        int asOf = days;
        int changes = contacts.numberChanges(customer);
        if (changes > account.opened && changes < days && happens(account, Dirt.OLD_PHONE)) {
            asOf = account.opened;
        }
        if (contacts.isRecycled(customer, asOf)) {
            account.dirt.add(Dirt.RECYCLED_PHONE);
        }
        return contacts.phone(customer, asOf);
    }

    /** Two neighbouring digits that differ are swapped. */
    private String swapped(String phone) {
        char[] digits = phone.toCharArray();
        int from = 2 + draws.below(digits.length - 3);
        while (digits[from] == digits[from + 1]) {
            from = 2 + (from - 1) % (digits.length - 3);
        }
        char moved = digits[from];
        digits[from] = digits[from + 1];
        digits[from + 1] = moved;
        return new String(digits);
    }

    private void fillEmail(Account account, int customer, Person person) {
        if (!draws.chance(account.platform.email)) {
            return;
        }
        if (person.place() > 0 && happens(account, Dirt.FAMILY_EMAIL)) {
            account.email = "first" + person.household();
        } else {
            account.email = (happens(account, Dirt.OTHER_EMAIL) ? "second" : "first") + customer;
        }
    }

    private void fillDevice(Account account, int customer, Person person) {
        if (!draws.chance(account.platform.device)) {
            return;
        }
        if (happens(account, Dirt.SHOW_DEVICE)) {
            account.device = contacts.showDevice(City.ALL.indexOf(person.city()));
        } else if (person.householdSize() > 1 && happens(account, Dirt.FAMILY_DEVICE)) {
            account.device = contacts.homeDevice(person.household());
        } else {
            String now = contacts.device(customer, days);
            String then = contacts.device(customer, account.opened);
            boolean old = !now.equals(then) && happens(account, Dirt.OLD_DEVICE);
            account.device = old ? then : now;
            if (contacts.hasUsedDevice(customer, old ? account.opened : days)) {
                account.dirt.add(Dirt.USED_DEVICE);
            }
        }
    }

    private void fillName(Account account, Person person) {
        switch (account.platform) {
            case COMMUNITY -> account.name = happens(account, Dirt.NICKNAME) ? nickname(person) : person.name();
            case APP -> {
                if (happens(account, Dirt.PINYIN)) {
                    account.name = pinyin(person);
                } else if (draws.chance(APP_NICKNAME)) {
                    account.dirt.add(Dirt.NICKNAME);
                    account.name = nickname(person);
                } else {
                    account.name = person.name();
                }
            }
            case SUPPORT -> {
                if (happens(account, Dirt.MASKED_NAME)) {
                    account.name = masked(person);
                } else if (happens(account, Dirt.TITLE_NAME)) {
                    account.name = person.surname() + (person.female() ? "女士" : "先生");
                } else {
                    account.name = person.name();
                }
            }
            default -> account.name = person.name();
        }
        if (account.name.equals(person.name())) {
            soilName(account);
        }
    }

    private void soilName(Account account) {
        if (happens(account, Dirt.SOUND_ALIKE)) {
            account.name = other(account, Dirt.SOUND_ALIKE, NameWords.soundingAlike(account.name, draws));
        } else if (account.platform == Platform.STORE && happens(account, Dirt.LOOK_ALIKE)) {
            account.name = other(account, Dirt.LOOK_ALIKE, NameWords.lookingAlike(account.name, draws));
        }
        if (happens(account, Dirt.TRADITIONAL)) {
            account.name = other(account, Dirt.TRADITIONAL, NameWords.traditional(account.name));
        }
        if (happens(account, Dirt.BLANKS)) {
            account.name = draws.chance(0.5)
                    ? account.name + " "
                    : account.name.charAt(0) + "\u3000" + account.name.substring(1);
        }
    }

    /** The changed text; where nothing could be changed, nothing was done. */
    private static String other(Account account, Dirt dirt, String changed) {
        if (changed.equals(account.name)) {
            account.dirt.remove(dirt);
        }
        return changed;
    }

    private String masked(Person person) {
        String given = person.givenName();
        String last = given.substring(given.length() - 1);
        return person.surname() + "*" + (given.length() > 1 ? last : "");
    }

    private String pinyin(Person person) {
        String surname = capital(person.surnamePinyin());
        String given = capital(person.givenPinyin());
        return switch (draws.below(3)) {
            case 0 -> given + " " + surname;
            case 1 -> surname + " " + given;
            default -> person.surnamePinyin() + person.givenPinyin();
        };
    }

    private static String capital(String word) {
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String nickname(Person person) {
        String word = draws.oneOf(NICKNAME_WORDS);
        return switch (draws.below(4)) {
            case 0 -> word + draws.below(1000);
            case 1 -> word + "_" + person.birthYear() % 100;
            case 2 -> person.surnamePinyin() + person.birthYear() % 100;
            default -> word;
        };
    }

    private void fillHome(Account account, Person person) {
        account.city = person.city().name();
        if (account.platform == Platform.APP || account.platform == Platform.COMMUNITY) {
            if (draws.chance(NO_CITY)) {
                account.city = null;
            } else if (happens(account, Dirt.OTHER_CITY)) {
                account.city = City.ALL.get(draws.below(City.ALL.size())).name();
            }
        }
        if (draws.chance(account.platform.address)) {
            Homes.Home home = homes.of(person.household(), person.city());
            account.address = happens(account, Dirt.ADDRESS_FORM) ? home.variant(draws) : home.full();
            if (happens(account, Dirt.FULL_WIDTH)) {
                account.address = Homes.fullWidth(account.address);
            }
        }
    }

    static void parameters(List<Parameter> all) {
        for (Platform platform : Platform.values()) {
            all.add(new Parameter(
                    "accounts at " + platform.label + " of customers who are not seen to use it",
                    Math.round(100 * platform.idle) + "%",
                    "who uses a platform has an account there; some open one for nothing",
                    ""));
        }
        all.add(new Parameter(
                "accounts: days until each further one",
                "120 on average",
                "people come to know the platforms one by one",
                ""));
        all.add(new Parameter(
                "accounts: nicknames at the app",
                "20% of those without a Pinyin name",
                "fewer than in the community",
                ""));
        all.add(new Parameter(
                "accounts: app and community without a city", "40%", "who does not tell where he is", ""));
        all.add(new Parameter(
                "accounts: second accounts with a second number", "70%", "a platform takes a number once", ""));
        Contacts.parameters(all);
        Dirt.parameters(all);
    }
}
