package millet.simulation;

/**
 * Where customers have accounts, and what is asked of them there; the shares are chosen so that every platform lacks something that another has.
 */
enum Platform {
    SHOP("shop", 0.35, 1.00, 0.55, 0.55, 0.95, 0.10, 0.40),
    APP("app", 0.28, 0.95, 0.30, 1.00, 0.00, 0.55, 0.60),
    COMMUNITY("community", 0, 0.70, 0.60, 0.60, 0.00, 0.20, 0.30),
    SUPPORT("support", 0, 0.92, 0.15, 0.70, 0.55, 0.00, 0.35),
    STORE("store", 0.12, 0.95, 0.00, 0.00, 0.10, 0.35, 0.80);

    final String label;
    /** Of the customers who are not seen to use it, those who have an account here all the same. */
    final double idle;

    final double phone;
    final double email;
    final double device;
    final double address;
    final double birthYear;
    final double gender;

    Platform(
            String label,
            double idle,
            double phone,
            double email,
            double device,
            double address,
            double birthYear,
            double gender) {
        this.label = label;
        this.idle = idle;
        this.phone = phone;
        this.email = email;
        this.device = device;
        this.address = address;
        this.birthYear = birthYear;
        this.gender = gender;
    }

    /** The index in arrays that hold something for each of them. */
    @SuppressWarnings("EnumOrdinal")
    int place() {
        return ordinal();
    }
}
