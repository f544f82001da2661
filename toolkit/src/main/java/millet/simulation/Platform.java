package millet.simulation;

/**
 * Where customers have accounts, and what is asked of them there; the shares are chosen so that every platform lacks something that another has.
 */
enum Platform {
    SHOP("shop", 0.80, 1.00, 0.55, 0.55, 0.95, 0.10, 0.40),
    APP("app", 0.62, 0.95, 0.30, 1.00, 0.00, 0.55, 0.60),
    COMMUNITY("community", 0.24, 0.70, 0.60, 0.60, 0.00, 0.20, 0.30),
    SUPPORT("support", 0.20, 0.92, 0.15, 0.70, 0.55, 0.00, 0.35),
    STORE("store", 0.34, 0.95, 0.00, 0.00, 0.10, 0.35, 0.80);

    final String label;
    /** Of the customers, those who have an account here. */
    final double reach;

    final double phone;
    final double email;
    final double device;
    final double address;
    final double birthYear;
    final double gender;

    Platform(
            String label,
            double reach,
            double phone,
            double email,
            double device,
            double address,
            double birthYear,
            double gender) {
        this.label = label;
        this.reach = reach;
        this.phone = phone;
        this.email = email;
        this.device = device;
        this.address = address;
        this.birthYear = birthYear;
        this.gender = gender;
    }
}
