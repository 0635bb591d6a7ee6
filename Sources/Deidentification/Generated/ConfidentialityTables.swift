// SPDX-License-Identifier: GPL-3.0-or-later
// swift-format-ignore-file
// Made by Generator/generate.py from the tables of PS3.15 and element-kinds.tsv. Change those, not this.

/// PS3.15's rules, one a line, in the order of their tags.
enum ConfidentialityTables {
  /// PS3.15 E.1-1: tag, basic action, the ten options in the table's order, kind of value.
  static let profile: StaticString = """
    00001000 X -K-------- uid
    00001001 U -K-------- uid
    00020003 U -K-------- uid
    00041511 U -K-------- uid
    00080012 X/D -----KC--- date
    00080013 X/Z/D -----KC--- date
    00080014 U -K-------- uid
    00080015 X -----KC--- date
    00080017 U -K-------- uid
    00080018 U -K-------- uid
    00080019 U -K-------- uid
    00080020 Z -----KC--- date
    00080021 X/D -----KC--- date
    00080022 X/Z -----KC--- date
    00080023 Z/D -----KC--- date
    00080024 X -----KC--- date
    00080025 X -----KC--- date
    0008002A X/Z/D -----KC--- date
    00080030 Z -----KC--- date
    00080031 X/D -----KC--- date
    00080032 X/Z -----KC--- date
    00080033 Z/D -----KC--- date
    00080034 X -----KC--- date
    00080035 X -----KC--- date
    00080050 Z ---------- accession
    00080054 X --C------- device
    00080055 X --C------- device
    00080058 U -K-------- uid
    00080080 X/Z/D ---K------ institution
    00080081 X ---K------ institution
    00080082 X/Z/D ---K------ institution
    00080090 Z ---------- staff
    00080092 X ---------- contact
    00080094 X ---------- contact
    00080096 X ---------- staff
    0008009C Z ---------- staff
    0008009D X ---------- staff
    00080106 D -----KC--- date
    00080107 D -----KC--- date
    00080201 X -----KC--- date
    00081000 X --C------- device
    00081010 X/Z/D --K------- device
    00081030 X -------C-- text
    0008103E X -------C-- text
    00081040 X ---K------ institution
    00081041 X ---K------ institution
    00081048 X ---------- staff
    00081049 X ---------- staff
    00081050 X ---------- staff
    00081052 X ---------- staff
    00081060 X ---------- staff
    00081062 X ---------- staff
    00081070 X/Z/D ---------- staff
    00081072 X/D ---------- staff
    00081080 X -------C-- narrative
    00081084 X -------C-- none
    00081088 X -------C-- text
    00081110 X/Z -K-------- none
    00081111 X/Z/D -K-------- none
    00081120 X -K-------- none
    00081140 X/Z/U* -K-------- none
    00081155 U -K-------- uid
    00081195 U -K-------- uid
    00081301 X -------C-- none
    00081302 X -------C-- none
    00081303 X -------C-- none
    00081304 X -------C-- none
    00082111 X -------C-- text
    00082112 X/Z/U* -K-------- none
    00083010 U -K-------- uid
    00084000 X -------C-- narrative
    00100010 Z ---------- patient
    00100011 X ---------- none
    00100012 X ---------- patient
    00100013 X ---------- none
    00100014 X ---------- none
    00100015 X ---------- none
    00100016 X -------C-- narrative
    00100020 Z/D ---------- patient-id
    00100021 X ---------- identifier
    00100030 Z ---------- birth-date
    00100032 X ---------- none
    00100040 Z ----K----- none
    00100041 X ---------- none
    00100042 X ----C--C-- text
    00100043 X ----K----- none
    00100044 X ---------- none
    00100045 X -------C-- narrative
    00100046 X ----K----- none
    00100047 X ----K----- none
    00100050 X ---------- none
    00100101 X ---------- none
    00100102 X ---------- none
    00101000 X ---------- patient-id
    00101001 X ---------- patient
    00101002 X ---------- patient-id
    00101005 X ---------- patient
    00101010 X ----K----- none
    00101020 X ----K----- none
    00101030 X ----K----- none
    00101040 X ---------- contact
    00101050 X ---------- none
    00101060 X ---------- patient
    00101080 X ---------- none
    00101081 X ---------- none
    00101090 X ---------- patient-id
    00101100 X ---------- none
    00102000 X -------C-- narrative
    00102110 X ----C--C-- narrative
    00102150 X ---------- none
    00102152 X ---------- none
    00102154 X ---------- contact
    00102155 X ---------- contact
    00102160 X ----K----- none
    00102161 X ----K----- none
    00102162 X ----K----- none
    00102180 X -------C-- narrative
    001021A0 X ----K----- none
    001021B0 X -------C-- narrative
    001021C0 X ----K----- none
    001021D0 X -----KC--- date
    001021F0 X ---------- none
    00102203 X/Z ----K----- none
    00102297 X ---------- patient
    00102299 X ---------- institution
    00104000 X -------C-- narrative
    00120010 D ---------- none
    00120020 D ---------- none
    00120021 Z ---------- none
    00120022 X ---------- none
    00120023 X ---------- none
    00120030 Z ---K------ none
    00120031 Z ---K------ none
    00120032 X ---------- none
    00120040 D ---------- none
    00120041 X ---------- none
    00120042 D ---------- none
    00120043 X ---------- none
    00120050 Z ---------- none
    00120051 X -------C-- none
    00120055 X ---------- none
    00120060 Z ---K------ none
    00120071 X ---------- none
    00120072 X -------C-- none
    00120073 X ---------- none
    00120081 D ---K------ none
    00120082 X ---------- none
    00120086 X -----KC--- none
    00120087 X -----KC--- none
    0014407C X --K--KC--- date
    0014407E X --K--KC--- date
    0016002B X -------C-- none
    0016004B X -------C-- none
    0016004D X ---------- none
    0016004E X --K------- none
    0016004F X --K------- device
    00160050 X --K------- device
    00160051 X --K------- device
    00160070 X ---------- none
    00160071 X ---------- none
    00160072 X ---------- none
    00160073 X ---------- none
    00160074 X ---------- none
    00160075 X ---------- none
    00160076 X ---------- none
    00160077 X ---------- none
    00160078 X ---------- none
    00160079 X ---------- none
    0016007A X ---------- none
    0016007B X ---------- none
    0016007C X ---------- none
    0016007D X ---------- none
    0016007E X ---------- none
    0016007F X ---------- none
    00160080 X ---------- none
    00160081 X ---------- none
    00160082 X ---------- none
    00160083 X ---------- none
    00160084 X ---------- none
    00160085 X ---------- none
    00160086 X ---------- none
    00160087 X ---------- none
    00160088 X ---------- none
    00160089 X ---------- none
    0016008A X ---------- none
    0016008B X ---------- none
    0016008C X ---------- none
    0016008D X -----KC--- date
    0016008E X ---------- none
    00180010 Z/D -------C-- text
    00180027 X -----KC--- date
    00180035 X -----KC--- date
    00181000 X/Z/D --K------- device
    00181002 U -KK------- uid
    00181004 X --K------- device
    00181005 X --K------- device
    00181007 X --K------- device
    00181008 X --K------- device
    00181009 X --K------- device
    0018100A X --K------- none
    0018100B U -KK------- uid
    00181010 X --K------- device
    00181011 X --K------- device
    00181012 X -----KC--- date
    00181014 X -----KC--- date
    00181030 X/D -------C-- text
    00181042 X -----KC--- date
    00181043 X -----KC--- date
    00181072 X -----KC--- date
    00181073 X -----KC--- date
    00181078 X -----KC--- date
    00181079 X -----KC--- date
    001811BB D -------C-- text
    00181200 X --K--KC--- date
    00181201 X --K--KC--- date
    00181202 X --K--KC--- date
    00181203 Z --K--KC--- date
    00181204 X --K--KC--- date
    00181205 X --K--KC--- date
    00181400 X/D -------C-- text
    00182042 U -K-------- uid
    00184000 X -------C-- text
    00185011 X --K------- none
    0018700A X/D --K------- device
    0018700C X/D --K--KC--- date
    0018700E X/D --K--KC--- date
    00189074 D -----KC--- date
    00189151 D -----KC--- date
    00189185 X -------C-- text
    00189367 D --K------- device
    00189369 D -----KC--- date
    0018936A D -----KC--- date
    00189371 D --K------- device
    00189373 X --K------- device
    0018937B X -------C-- text
    0018937F X -------C-- text
    00189424 X -------C-- text
    00189516 X/D -----KC--- date
    00189517 X/D -----KC--- date
    00189623 D -----KC--- date
    00189701 D -----KC--- date
    00189804 D -----KC--- date
    00189919 Z/D -----KC--- date
    00189937 X -------C-- text
    0018A002 X -----KC--- date
    0018A003 X -------C-- narrative
    0020000D U -K-------- uid
    0020000E U -K-------- uid
    00200010 Z ---------- identifier
    00200027 X -------C-- text
    00200052 U -K-------- uid
    00200200 U -K-------- uid
    00203401 X --K------- device
    00203403 X -----KC--- date
    00203405 X -----KC--- date
    00203406 X ---------- none
    00204000 X -------C-- text
    00209158 X -------C-- text
    00209161 U -K-------- uid
    00209164 U -K-------- uid
    00281199 U -K-------- uid
    00281214 U -K-------- uid
    00284000 X ---------- none
    00320012 X ---------- identifier
    00320032 X -----KC--- date
    00320033 X -----KC--- date
    00320034 X -----KC--- date
    00320035 X -----KC--- date
    00321000 X -----KC--- date
    00321001 X -----KC--- date
    00321010 X -----KC--- date
    00321011 X -----KC--- date
    00321020 X --K------- device
    00321021 X --C------- device
    00321030 X -------C-- narrative
    00321032 X ---------- staff
    00321033 X -------C-- institution
    00321040 X -----KC--- date
    00321041 X -----KC--- date
    00321050 X -----KC--- date
    00321051 X -----KC--- date
    00321060 X/Z -------C-- text
    00321066 X -------C-- narrative
    00321067 X -------C-- none
    00321070 X -------C-- text
    00324000 X -------C-- narrative
    00340001 D ---------- none
    00340002 D ---------- none
    00340005 D ---------- none
    00340007 D -----KC--- date
    00380004 X ---------- none
    00380010 X ---------- identifier
    00380011 X ---------- identifier
    00380014 X ---------- none
    0038001A X -----KC--- date
    0038001B X -----KC--- date
    0038001C X -----KC--- date
    0038001D X -----KC--- date
    0038001E X ---------- institution
    00380020 X -----KC--- date
    00380021 X -----KC--- date
    00380030 X -----KC--- date
    00380032 X -----KC--- date
    00380040 X -------C-- narrative
    00380050 X ----C----- narrative
    00380060 X ---------- identifier
    00380061 X ---------- identifier
    00380062 X -------C-- narrative
    00380064 X ---------- none
    00380300 X ---------- institution
    00380400 X ---------- institution
    00380500 X ----C--C-- narrative
    00384000 X -------C-- narrative
    003A0020 X -------C-- text
    003A0203 X -------C-- text
    003A020C X -------C-- text
    003A0310 U -K-------- uid
    003A0314 D -----KC--- date
    003A0329 X -------C-- text
    003A032B X -------C-- text
    00400001 X --C------- device
    00400002 X -----KC--- date
    00400003 X -----KC--- date
    00400004 X -----KC--- date
    00400005 X -----KC--- date
    00400006 X ---------- staff
    00400007 X -------C-- text
    00400009 X ---------- identifier
    0040000B X ---------- staff
    00400010 X --K------- device
    00400011 X --K------- device
    00400012 X ----C----- none
    00400241 X --C------- device
    00400242 X --K------- device
    00400243 X ---------- institution
    00400244 X -----KC--- date
    00400245 X -----KC--- date
    00400250 X -----KC--- date
    00400251 X -----KC--- date
    00400253 X ---------- identifier
    00400254 X -------C-- text
    00400275 X -------C-- none
    00400280 X -------C-- narrative
    00400310 X -------C-- text
    0040050A X ---------- identifier
    00400512 D ---------- identifier
    00400513 Z ---------- none
    0040051A X -------C-- text
    00400551 D ---------- identifier
    00400554 U -K-------- uid
    00400555 X/Z --------C- none
    00400556 X -------C-- text
    00400562 Z ---------- none
    00400600 X -------C-- text
    00400602 X -------C-- text
    00400610 Z --------C- none
    004006FA X ---------- identifier
    00401001 X ---------- identifier
    00401002 X -------C-- narrative
    00401004 X ---------- none
    00401005 X ---------- institution
    0040100A X -------C-- none
    00401010 X ---------- staff
    00401011 X ---------- staff
    00401101 D ---------- staff
    00401102 X ---------- contact
    00401103 X ---------- contact
    00401104 X ---------- contact
    00401400 X -------C-- narrative
    00402001 X -------C-- narrative
    00402004 X -----KC--- date
    00402005 X -----KC--- date
    00402008 X ---------- staff
    00402009 X ---------- institution
    00402010 X ---------- contact
    00402011 X ---------- contact
    00402016 Z ---------- identifier
    00402017 Z ---------- identifier
    00402400 X -------C-- narrative
    00403001 X ---------- none
    00404005 X -----KC--- date
    00404008 X -----KC--- date
    00404010 X -----KC--- date
    00404011 X -----KC--- date
    00404023 U -K-------- uid
    00404025 X --K------- none
    00404027 X --K------- institution
    00404028 X --K------- none
    00404030 X --K------- institution
    00404034 X ---------- staff
    00404035 X ---------- staff
    00404036 X ---------- institution
    00404037 X ---------- staff
    00404050 X -----KC--- date
    00404051 X -----KC--- date
    00404052 X -----KC--- date
    0040A023 X -----KC--- date
    0040A024 X -----KC--- date
    0040A027 D ---------- institution
    0040A030 D -----KC--- date
    0040A032 X/D -----KC--- date
    0040A033 X -----KC--- date
    0040A034 X -----KC--- date
    0040A035 X -----KC--- date
    0040A073 D ---------- staff
    0040A075 D ---------- staff
    0040A078 X ---------- staff
    0040A07A X ---------- staff
    0040A07C X ---------- institution
    0040A082 Z -----KC--- date
    0040A088 Z ---------- staff
    0040A110 X -----KC--- date
    0040A112 X -----KC--- date
    0040A120 D -----KC--- date
    0040A121 D -----KC--- date
    0040A122 D -----KC--- date
    0040A123 D ---------- staff
    0040A124 U ---------- uid
    0040A13A D -----KC--- date
    0040A171 U -K-------- uid
    0040A172 U -K-------- uid
    0040A192 X -----KC--- date
    0040A193 X -----KC--- date
    0040A307 X ---------- staff
    0040A352 X ---------- staff
    0040A353 X ---------- contact
    0040A354 X ---------- contact
    0040A358 X ---------- none
    0040A402 U -K-------- uid
    0040A730 D --------C- none
    0040B020 X/D --------C- none
    0040B034 X -----KC--- date
    0040B036 X -----KC--- date
    0040B03B X -------C-- text
    0040B03F X -------C-- text
    0040DB06 X -----KC--- date
    0040DB07 X -----KC--- date
    0040DB0C U -K-------- uid
    0040DB0D U -K-------- uid
    0040E004 X -----KC--- date
    0040E012 X ---------- none
    00420011 D ---------- none
    00440004 X -----KC--- date
    0044000B X -----KC--- date
    00440010 X -----KC--- date
    00440104 D -----KC--- date
    00440105 X -----KC--- date
    0050001B X ---------- identifier
    00500020 X --K------- device
    00500021 X -------C-- text
    00620021 U -K-------- uid
    00640003 U -K-------- uid
    00686226 D -----KC--- date
    00686270 D -----KC--- date
    006A0003 D -K-------- uid
    006A0005 D -------C-- text
    006A0006 X -------C-- text
    00700001 D ---------C none
    00700006 D -------C-- text
    00700082 X -----KC--- date
    00700083 X -----KC--- date
    00700084 Z/D ---------- staff
    00700086 X ---------- staff
    0070031A U -K-------- uid
    00701101 U -K-------- uid
    00701102 U -K-------- uid
    0072000A D -----KC--- date
    0072005E D --C------- device
    0072005F D ----K----- none
    00720061 D -----KC--- date
    00720063 D -----KC--- date
    00720065 D ---------- none
    00720066 D -------C-- text
    00720068 D -------C-- text
    0072006A D ---------- staff
    0072006B D -----KC--- date
    0072006C D -------C-- text
    0072006D D ---------- none
    0072006E D -------C-- text
    00720070 D -------C-- text
    00720071 D ---------- none
    00741234 X --C------- device
    00741236 X --C------- device
    00880140 U -K-------- uid
    00880200 X ---------- none
    00880904 X ---------- none
    00880906 X ---------- none
    00880910 X ---------- none
    00880912 X ---------- none
    01000420 X -----KC--- date
    04000100 U ---------- uid
    04000105 D -----KC--- date
    04000115 D ---------- none
    04000310 X -----KC--- date
    04000402 X ---------- none
    04000403 X ---------- none
    04000404 X ---------- none
    04000550 X ---------- none
    04000551 X ---------- none
    04000552 X ---------- none
    04000561 X ---------- none
    04000562 D -----KC--- date
    04000563 D --K------- device
    04000564 Z ---K------ institution
    04000565 D -------C-- text
    04000600 X ---------- none
    20300020 X ---------- none
    21000040 X -----KC--- date
    21000050 X -----KC--- date
    21000070 X --C------- device
    21000140 D --C------- device
    22000002 X/Z -------C-- identifier
    22000005 X/Z ---------- identifier
    30020121 X -------C-- text
    30020123 X -------C-- text
    3004007F X -------C-- text
    30060002 D -------C-- text
    30060004 X -------C-- text
    30060006 X -------C-- text
    30060008 Z -----KC--- date
    30060009 Z -----KC--- date
    30060024 U -K-------- uid
    30060026 Z -------C-- text
    30060028 X -------C-- text
    3006002D X -----KC--- date
    3006002E X -----KC--- date
    30060038 X -------C-- text
    3006004D X ---------- staff
    3006004E X ---------- staff
    30060085 X -------C-- text
    30060088 X -------C-- text
    300600A6 Z ---------- staff
    300600C2 U -K-------- uid
    30080024 D -----KC--- date
    30080025 D -----KC--- date
    30080054 X/D -----KC--- date
    30080056 X/D -----KC--- date
    30080105 X/Z --K------- device
    30080162 D -----KC--- date
    30080164 D -----KC--- date
    30080166 D -----KC--- date
    30080168 D -----KC--- date
    30080250 X/D -----KC--- date
    30080251 X/D -----KC--- date
    300A0002 D -------C-- text
    300A0003 X -------C-- text
    300A0004 X -------C-- text
    300A0006 X/D -----KC--- date
    300A0007 X/D -----KC--- date
    300A000B X -------C-- text
    300A000E X -------C-- text
    300A0013 U -K-------- uid
    300A0016 X -------C-- text
    300A0054 U -K-------- uid
    300A0072 X -------C-- text
    300A0083 U -K-------- uid
    300A00B2 X/Z --K------- device
    300A00C3 X -------C-- text
    300A00DD X -------C-- text
    300A0196 X -------C-- text
    300A01A6 X -------C-- text
    300A01B2 X -------C-- text
    300A0216 X --K------- device
    300A022C D -----KC--- date
    300A022E D -----KC--- date
    300A02EB X -------C-- text
    300A0608 D -------C-- text
    300A0609 U -K-------- uid
    300A0611 Z ---------- identifier
    300A0615 Z ---------- identifier
    300A0619 D -------C-- text
    300A0623 D -------C-- text
    300A062A D -------C-- text
    300A0650 U -K-------- uid
    300A0676 X -------C-- text
    300A067C D -------C-- text
    300A067D Z -------C-- text
    300A0700 U -K-------- uid
    300A0734 D -------C-- text
    300A0736 D -----KC--- date
    300A073A D -----KC--- date
    300A0741 D -----KC--- date
    300A0742 D -------C-- text
    300A0760 D -----KC--- date
    300A0783 D -------C-- text
    300A0785 U -K-------- uid
    300A078E X -------C-- text
    300A0792 X -------C-- text
    300A0794 X -------C-- text
    300A079A X -------C-- text
    300C0113 X -------C-- text
    300C0127 D --K--KC--- date
    300E0004 Z -----KC--- date
    300E0005 Z -----KC--- date
    300E0008 X/Z ---------- staff
    30100006 U -K-------- uid
    3010000B U -K-------- uid
    3010000F Z -------C-- text
    30100013 U -K-------- uid
    30100015 U -K-------- uid
    30100017 Z -------C-- text
    3010001B Z ---------- identifier
    3010002D D --K------- device
    30100031 U -K-------- uid
    30100033 D -------C-- text
    30100034 D -------C-- text
    30100035 D -------C-- text
    30100036 X -------C-- text
    30100037 X -------C-- text
    30100038 D -------C-- text
    3010003B U -K-------- uid
    30100043 Z --K------- device
    3010004C X/D -----KC--- date
    3010004D X/D -----KC--- date
    30100054 D -------C-- text
    30100056 X/D -------C-- text
    3010005A Z -------C-- narrative
    3010005C Z -------C-- narrative
    30100061 X -------C-- text
    3010006E U -K-------- uid
    3010006F U -K-------- uid
    30100077 X/D -------C-- text
    3010007A Z -------C-- narrative
    3010007B Z -------C-- narrative
    3010007F Z -------C-- narrative
    30100081 Z -------C-- none
    30100085 X -----KC--- date
    40000010 X ---------- none
    40004000 X ---------- none
    40080040 X ---------- identifier
    40080042 X ---------- identifier
    40080100 X -----KC--- date
    40080101 X -----KC--- date
    40080102 X ---------- staff
    40080108 X -----KC--- date
    40080109 X -----KC--- date
    4008010A X ---------- staff
    4008010B X -------C-- narrative
    4008010C X ---------- staff
    40080111 X ---------- staff
    40080112 X -----KC--- date
    40080113 X -----KC--- date
    40080114 X ---------- staff
    40080115 X -------C-- narrative
    40080118 X ---------- none
    40080119 X ---------- staff
    4008011A X ---------- contact
    40080200 X ---------- identifier
    40080202 X ---------- identifier
    40080300 X -------C-- narrative
    40084000 X -------C-- narrative
    FFFAFFFA X ---------- none
    FFFCFFFC X ---------- none
    """

  /// Elements without a row: tag, kind of value.
  static let kinds: StaticString = """
    00321031 staff
    00321034 institution
    0040E001 identifier
    """

  /// PS3.15 E.3.4: scheme, code, value type, basic action, seven options.
  static let contentItems: StaticString = """
    DCM|109054|TEXT|X|------C
    DCM|109056|TEXT|X|------C
    DCM|110119|TEXT|X|-K-----
    DCM|110180|UIDREF|D|K------
    DCM|110190|TEXT|X|-------
    DCM|111018|DATE|X/D|----KC-
    DCM|111019|TIME|X/D|----KC-
    DCM|111021|TEXT|X|------C
    DCM|111033|TEXT|D|------C
    DCM|111040|COMPOSITE|D|K------
    DCM|111054|DATE|X/D|----KC-
    DCM|111058|TEXT|D|------C
    DCM|111060|DATE|X/D|----KC-
    DCM|111061|TIME|X/D|----KC-
    DCM|111469|DATETIME|D|----KC-
    DCM|111516|TEXT|X|------C
    DCM|111526|DATETIME|X/D|----KC-
    DCM|111527|DATETIME|X|----KC-
    DCM|111535|DATETIME|X|----KC-
    DCM|111536|DATETIME|X|----KC-
    DCM|111700|TEXT|X|-------
    DCM|111702|DATETIME|X|----KC-
    DCM|111703|TEXT|X|------C
    DCM|111705|TEXT|D|-------
    DCM|111706|TEXT|X|-------
    DCM|111724|TEXT|X|-------
    DCM|112002|UIDREF|D|K------
    DCM|112040|UIDREF|D|K------
    DCM|112050|TEXT|X|------C
    DCM|112227|UIDREF|X/D|K------
    DCM|112229|IMAGE|D|K------
    DCM|112347|TEXT|D|-------
    DCM|112351|TEXT|D|-------
    DCM|112352|TEXT|D|-------
    DCM|112353|COMPOSITE|X|K------
    DCM|112354|IMAGE|X|K------
    DCM|112356|UIDREF|D|K------
    DCM|112357|UIDREF|D|K------
    DCM|112359|COMPOSITE|X|K------
    DCM|112361|COMPOSITE|X|K------
    DCM|112363|TEXT|D|-------
    DCM|112364|COMPOSITE|X|K------
    DCM|112366|COMPOSITE|X|K------
    DCM|112371|COMPOSITE|D|K------
    DCM|112372|COMPOSITE|X|K------
    DCM|112373|COMPOSITE|X|K------
    DCM|113012|TEXT|X|------C
    DCM|113503|UIDREF|D|K------
    DCM|113511|TEXT|X|-------
    DCM|113512|TEXT|X|-------
    DCM|113513|TEXT|X|-------
    DCM|113514|TEXT|X|-------
    DCM|113516|TEXT|X|-------
    DCM|113552|TEXT|X|------C
    DCM|113605|TEXT|X|-------
    DCM|113701|COMPOSITE|X|K------
    DCM|113720|TEXT|X|------C
    DCM|113723|DATETIME|D|----KC-
    DCM|113724|TEXT|D|------C
    DCM|113769|UIDREF|D|K------
    DCM|113795|IMAGE|D|K------
    DCM|113809|DATETIME|D|----KC-
    DCM|113810|DATETIME|D|----KC-
    DCM|113815|TEXT|D|------C
    DCM|113832|TEXT|D|-K-----
    DCM|113850|PNAME|D|-------
    DCM|113870|PNAME|D|-------
    DCM|113871|TEXT|X|-------
    DCM|113872|TEXT|X|-------
    DCM|113873|TEXT|X|--K----
    DCM|113877|TEXT|X|-K-----
    DCM|113880|TEXT|X/D|-K-----
    DCM|113907|TEXT|X|------C
    DCM|113985|UIDREF|D|K------
    DCM|120999|TEXT|X|-K-----
    DCM|121000|CONTAINER|X|-K-----
    DCM|121002|COMPOSITE|D|K------
    DCM|121008|PNAME|D|-------
    DCM|121009|TEXT|X|--K----
    DCM|121012|UIDREF|X/D|KK-----
    DCM|121013|TEXT|X|-K-----
    DCM|121016|TEXT|X|-K-----
    DCM|121017|TEXT|X|--K----
    DCM|121018|UIDREF|X|K------
    DCM|121019|UIDREF|X|K------
    DCM|121020|TEXT|X|-------
    DCM|121021|TEXT|X|-------
    DCM|121022|TEXT|X|-------
    DCM|121028|UIDREF|X|K------
    DCM|121029|PNAME|D|-------
    DCM|121030|TEXT|X/D|-------
    DCM|121031|DATE|X|-------
    DCM|121032|CODE|X|---K---
    DCM|121033|NUM|X|---K---
    DCM|121036|PNAME|X|-------
    DCM|121039|UIDREF|X|K------
    DCM|121041|TEXT|X|-------
    DCM|121065|TEXT|X/D|------C
    DCM|121071|TEXT|X/D|------C
    DCM|121075|TEXT|X|------C
    DCM|121077|TEXT|X|------C
    DCM|121080|IMAGE|X|K------
    DCM|121080|WAVEFORM|X|K------
    DCM|121088|PNAME|X|-------
    DCM|121106|TEXT|X|------C
    DCM|121110|TEXT|X|------C
    DCM|121111|TEXT|X|------C
    DCM|121112|IMAGE|D|K------
    DCM|121112|WAVEFORM|X|K------
    DCM|121114|PNAME|D|-------
    DCM|121120|COMPOSITE|X|K------
    DCM|121121|TEXT|X|-------
    DCM|121122|TEXT|X|-K----C
    DCM|121124|TEXT|X/D|-------
    DCM|121125|DATETIME|X|----KC-
    DCM|121126|UIDREF|D|K------
    DCM|121138|IMAGE|D|K------
    DCM|121143|WAVEFORM|D|K------
    DCM|121145|TEXT|X|------C
    DCM|121152|PNAME|X|-------
    DCM|121154|TEXT|D|-------
    DCM|121173|TEXT|X|------C
    DCM|121191|IMAGE|X/D|K------
    DCM|121193|TEXT|D|-K-----
    DCM|121196|TEXT|X|-K-----
    DCM|121197|TEXT|X|--K----
    DCM|121198|UIDREF|X|KK-----
    DCM|121200|IMAGE|X|K------
    DCM|121214|IMAGE|D|K------
    DCM|121232|UIDREF|D|K------
    DCM|121233|IMAGE|D|K------
    DCM|121342|IMAGE|X|K------
    DCM|121431|DATETIME|X|----KC-
    DCM|121432|DATETIME|X|----KC-
    DCM|121433|DATETIME|X|----KC-
    DCM|121434|TEXT|X|--K----
    DCM|121435|PNAME|X|-------
    DCM|121435|TEXT|X|-------
    DCM|122073|COMPOSITE|X|K------
    DCM|122075|COMPOSITE|X|K------
    DCM|122081|DATETIME|X|----KC-
    DCM|122082|DATETIME|X|----KC-
    DCM|122083|TEXT|X/D|------C
    DCM|122105|DATETIME|X|----KC-
    DCM|122128|TEXT|X|--K----
    DCM|122146|DATETIME|X/D|----KC-
    DCM|122163|DATETIME|X|----KC-
    DCM|122165|DATETIME|X|----KC-
    DCM|122173|DATETIME|X|----KC-
    DCM|122177|TEXT|X|------C
    DCM|122701|DATETIME|X|----KC-
    DCM|122712|DATETIME|D|----KC-
    DCM|123003|DATETIME|X/D|----KC-
    DCM|123004|DATETIME|X|----KC-
    DCM|125010|TEXT|X|-------
    DCM|125201|IMAGE|X|K------
    DCM|125203|TEXT|X|------C
    DCM|126070|TEXT|X|------C
    DCM|126071|TEXT|X|------C
    DCM|126100|COMPOSITE|X|K------
    DCM|126201|DATE|X|----KC-
    DCM|126202|TIME|X|----KC-
    DCM|127857|DATE|D|----KC-
    DCM|127858|TIME|D|----KC-
    DCM|128230|TEXT|X|------C
    DCM|128403|TEXT|D|------C
    DCM|128414|COMPOSITE|D|K------
    DCM|128414|IMAGE|D|K------
    DCM|128416|COMPOSITE|D|K------
    DCM|128425|COMPOSITE|X|K------
    DCM|128425|IMAGE|X|K------
    DCM|128425|UIDREF|X|K------
    DCM|128426|TEXT|X|------C
    DCM|128429|UIDREF|D|K------
    DCM|128436|COMPOSITE|D|K------
    DCM|128444|COMPOSITE|D|K------
    DCM|128447|COMPOSITE|X|K------
    DCM|128470|COMPOSITE|X|K------
    DCM|128470|IMAGE|X|K------
    DCM|128470|UIDREF|X|K------
    DCM|128774|TEXT|X|-------
    DCM|128775|TEXT|X|-------
    DCM|130507|TEXT|X|------C
    DCM|130527|TEXT|D|--K----
    DCM|130884|DATETIME|X|----KC-
    DCM|130885|UIDREF|X|K------
    DCM|131561|DATE|X|----KC-
    DCM|131562|TIME|X|----KC-
    DCM|131563|TEXT|X|------C
    LN|11329-0|TEXT|X|------C
    LN|11778-8|DATE|X|----KC-
    LN|11951-1|TEXT|D|-------
    LN|11955-2|DATE|X|----KC-
    LN|18118-0|TEXT|X|------C
    LN|18785-6|TEXT|D|------C
    LN|74711-3|TEXT|X|-K-----
    NCDR [2.0b]|15|DATETIME|X|----KC-
    NCDR [2.0b]|52|DATETIME|D|----KC-
    NCDR [2.0b]|53|TEXT|X|-------
    NCDR [2.0b]|76|PNAME|D|-------
    NCIt|C54627|NUM|X|-------
    NCIt|C67447|TEXT|X|------C
    SCT|116224001|TEXT|X|------C
    SCT|160476009|TEXT|X|------C
    SCT|271921002|TEXT|X/D|------C
    SCT|363698007|TEXT|D|------C
    SCT|371524004|COMPOSITE|X|K------
    SCT|371524004|TEXT|X|------C
    SCT|397898000|DATETIME|D|----KC-
    SCT|398164008|DATETIME|X|----KC-
    SCT|398201009|DATETIME|D|----KC-
    SCT|398325003|DATETIME|X|----KC-
    SCT|440252007|TEXT|D|------C
    UMLS|C2348792|TEXT|X/D|------C
    """
}
