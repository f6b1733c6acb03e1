/// Small closed lists by which glued words are judged.
enum FunctionWords {
    /// Words that begin a sentence or clause and end no trade name.
    static let openings = WordSet(
        """
        The They Their Them This That These Those There Then When While With Without Which What Where Who Whose But And
        For From His Her She Its However Although Though After Before Because Since Therefore Moreover Meanwhile
        According During Despite Such Some Many Most Several Both Nevertheless Furthermore Instead Until Unless
        """)

    /// The same with two letters; behind a long word in small letters only, for names end in them (LinkedIn).
    static let shortOpenings = WordSet("On In At As It He We If By An To No")

    /// Words in small letters that hang on to the word before them.
    static let endings = WordSet(
        """
        and the with from that which are was were has have had will would for but not this their they its into over
        between against because while when who whose than also can could should to of in on by as is or at
        """)

    /// First halves of English compounds.
    static let prefixes = WordSet(
        """
        counter under over inter super after business trans peace whistle never none notwith news school house
        head back front grand water power weather foot hand straight through forth where there here some
        """)

    /// Words in small letters that begin trade names and code: myGov, easyJet, openSUSE, getValue.
    static let brandPrefixes = WordSet(
        """
        my go we you air easy fly hello news open just get set is has web one all be do no so super smart live
        live play read write file user first last next new net home health live mini max micro macro top up add wiki plug check sign log bolt
        turn clip walk drop stand built roll pull push stop
        """)

    /// What an infinitive with `to` follows.
    static let infinitiveHeads = WordSet(
        """
        able unable ability failure inability want wants wanted wanting try tries tried trying need needs needed have
        has had having forced began begin begins beginning begun continue continues continued decide decides decided
        refuse refuses refused fail fails failed failing plan plans planned planning intend intends intended
        intention ready going ordered likely unlikely used ought hope hopes hoped hoping seek seeks sought threaten
        threatens threatened agree agrees agreed willing unwilling expected supposed determined prepared order
        attempt attempts attempted effort efforts afford manage manages managed wish wishes wished promise promised
        promises vow vows vowed pledge pledged pledges due set about chance opportunity right reluctant free
        """)

    /// What a bare infinitive follows.
    static let modals = WordSet("will would can could may might shall should must cannot did does not")
}

/// Names and terms whose spelling has inner capitals though every part of them is a word.
enum KnownSpellings {
    static func contains(_ word: some Sequence<UInt8>) -> Bool {
        set.contains(WordHash.of(word, isFolded: false))
    }

    /// First parts of family and place names: MacDonald, LaSalle, VanDyke, FitzGerald.
    static func isNamePrefix(_ word: some Sequence<UInt8>) -> Bool {
        prefixes.contains(WordHash.of(word, isFolded: false))
    }

    private static let prefixes = WordSet(
        "Mac Van Von Des Del Della Den Der Las Los Fitz San Saint Abd Abu Bin Ibn Dos Ter")

    private static let set = WordSet(
        """
        YouTube PlayStation PowerPoint PowerShell PowerBook WordPress FaceBook FaceTime BlackRock BlackBerry SoftBank
        MasterCard DreamWorks SolarWinds CrowdStrike CloudFlare FireEye TeamViewer BlueSky GreenPeace DoorDash
        HowStuffWorks GoFundMe LinkedIn WhatsApp SnapChat InstaGram BuzzFeed HuffPost HuffingtonPost PayPal SpaceX
        JavaScript TypeScript ActionScript QuickTime QuickBooks SketchUp OpenOffice LibreOffice StarOffice GitHub
        BitTorrent SourceForge LiveJournal MySpace FriendFeed PostScript MacBook DropBox OneDrive SharePoint
        CareerBuilder MoneyGram TripAdvisor StumbleUpon PhotoShop WikiLeaks RocketLab NewsGuard LifeSiteNews
        PetroChina EuroNews NordStream TurkStream SouthStream BellSouth UnitedHealth SunTrust HealthCare SmartMoney
        RealPlayer RealNetworks RealAudio NetBeans FireWire AirTran AirAsia JetBlue WestJet StarCraft WarCraft
        CounterPunch FiveThirtyEight ThinkProgress RealClearPolitics TalkingPointsMemo PolitiFact FactCheck OpenStreetMap
        FreeBSD OpenBSD LaserJet DeskJet WaveRunner ChapStick StairMaster NordicTrack BlackWater DynCorp
        EastEnders ThunderCats GameStop WeWork WeChat MoveOn TeleSur AutoZone CarMax PriceWaterhouseCoopers
        TransCanada DaimlerChrysler EgyptAir CitiGroup CitiBank HarperCollins AstraZeneca GlaxoSmithKline
        """)
}
